package id.aduan.cli.malformed;

import id.aduan.cli.malformed.RawDoor.Reply;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Sends malformed bodies to the door of HTTP gateways. */
public final class GatewayBombardment {
  private static final int THREADS = 4;
  private static final int TAKEN = 204;
  private final URI intake;
  private final BadBodies bodies;
  private final Verdicts verdicts = new Verdicts();
  private final AtomicLong next = new AtomicLong();

  /**
   * @param secret that a gateway shares with the system
   */
  public GatewayBombardment(URI intake, byte[] secret, long seed, InstantSource clock) {
    this.intake = intake;
    this.bodies = new BadBodies(seed, secret, clock);
  }

  /** Begins to send so many; the threads end when all are sent. */
  public List<Thread> start(long count) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(Thread.ofPlatform().name("bad-bodies-" + i).start(() -> send(count)));
    }
    return threads;
  }

  private void send(long count) {
    try (RawDoor door = new RawDoor(intake)) {
      for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
        BadRequest request = bodies.number(number);
        verdicts.look(request, number, door.send(request));
      }
    }
  }

  /** How many are sent, or nearly. */
  public long sent() {
    return next.get();
  }

  /** Whether a good message was taken. */
  public boolean deliver(String id, String from, String text) {
    try (RawDoor door = new RawDoor(intake)) {
      return door.send(bodies.good(id, from, text)) instanceof Reply.Said said
          && said.status() == TAKEN;
    }
  }

  /** How often was answered what, by status. */
  public Map<String, Long> answers() {
    return verdicts.answers();
  }

  /** What should never happen, each with the number of the first body that did it. */
  public List<String> troubles() {
    return verdicts.troubles();
  }
}
