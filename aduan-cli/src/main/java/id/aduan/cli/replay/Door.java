package id.aduan.cli.replay;

import id.aduan.cli.replay.Life.Acknowledged;

/** A way for complaints into the system. */
interface Door extends AutoCloseable {
  /** Sends a complaint until it is acknowledged. */
  Acknowledged submit(Life life);

  @Override
  void close();
}
