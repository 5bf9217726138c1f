package id.aduan.routing.cases;

import java.util.Objects;

/** Somebody else wrote the same cases again and again. */
public final class TooManyRaces extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyRaces(String message) {
    super(Objects.requireNonNull(message));
  }
}
