package id.aduan.cli.erasure;

/**
 * How many are erased, and how much is broken meanwhile.
 *
 * @param reporters how many file a complaint
 * @param erased how many of them are erased
 * @param rounds how many kills
 * @param seed what decides who is erased, what is killed, and when
 */
public record ErasureSettings(int reporters, int erased, int rounds, long seed) {
  public ErasureSettings {
    if (reporters < 1 || reporters > Mark.MOST) {
      throw new IllegalArgumentException(
          "reporters: %d (expected: 1 to %d)".formatted(reporters, Mark.MOST));
    }
    if (erased < 1 || erased > reporters) {
      throw new IllegalArgumentException(
          "erased: %d (expected: 1 to %d)".formatted(erased, reporters));
    }
  }
}
