package id.aduan.embedded.smsc;

import java.util.ArrayList;
import java.util.List;

/** The sessions that receive, each in its turn. */
final class Binds {
  private final List<Bind> receiving = new ArrayList<>();
  private int turn;

  void add(Bind bind) {
    synchronized (this) {
      receiving.add(bind);
      notifyAll();
    }
    bind.onEnd(() -> remove(bind));
  }

  synchronized int count() {
    return receiving.size();
  }

  /** Waits until there is one. */
  synchronized Bind next() throws InterruptedException {
    while (receiving.isEmpty()) {
      wait();
    }
    turn = (turn + 1) % receiving.size();
    return receiving.get(turn);
  }

  private synchronized void remove(Bind bind) {
    receiving.remove(bind);
  }
}
