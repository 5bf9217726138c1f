package id.aduan.cli.system;

import java.io.Serial;

/** A reason not to start that a person can do something about. */
public final class CannotStart extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public CannotStart(String message) {
    super(message);
  }
}
