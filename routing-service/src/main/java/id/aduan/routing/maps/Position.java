package id.aduan.routing.maps;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on the earth, in degrees. */
public record Position(double latitude, double longitude) {
  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d{1,2}\\.\\d{1,6}),(-?\\d{1,3}\\.\\d{1,6})");

  /** Beyond it the map has no rows. */
  private static final double HIGHEST = 85.05;

  private static final double HALF_CIRCLE = 180;

  /** As a case keeps it; read again by {@link #read}. */
  public String written() {
    return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
  }

  public static Optional<Position> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(
            new Position(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2))))
        : Optional.empty();
  }

  double column(int zoom) {
    return (longitude + HALF_CIRCLE) / (2 * HALF_CIRCLE) * (1 << zoom);
  }

  double row(int zoom) {
    double angle = Math.toRadians(Math.clamp(latitude, -HIGHEST, HIGHEST));
    double mercator = Math.log(Math.tan(angle) + 1 / Math.cos(angle));
    return (1 - mercator / Math.PI) / 2 * (1 << zoom);
  }

  /** Where somebody is must not reach a log by accident. */
  @Override
  public String toString() {
    return "Position";
  }
}
