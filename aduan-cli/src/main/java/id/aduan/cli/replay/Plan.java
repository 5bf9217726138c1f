package id.aduan.cli.replay;

import java.util.random.RandomGenerator;

/**
 * What is going to happen to one complaint in a replay.
 *
 * @param contact whether the reporter can be reached
 * @param sentAgain whether the reporter sends it once more although it was acknowledged
 * @param asked whether the coordinator asks before verifying
 * @param handedBack whether the first OPD gives it back
 * @param drafted whether an admin pembantu drafts what the admin utama approves
 * @param disputed whether the reporter disputes the first resolution
 * @param score the reporter's rating
 */
record Plan(
    boolean contact,
    boolean sentAgain,
    boolean asked,
    boolean handedBack,
    boolean drafted,
    boolean disputed,
    int score) {
  private static final double SENT_AGAIN = 0.05;
  private static final double ASKED = 0.15;
  private static final double HANDED_BACK = 0.04;
  private static final double DRAFTED = 0.5;
  private static final double DISPUTED = 0.1;

  static Plan by(RandomGenerator random, double contactShare) {
    return new Plan(
        random.nextDouble() < contactShare,
        random.nextDouble() < SENT_AGAIN,
        random.nextDouble() < ASKED,
        random.nextDouble() < HANDED_BACK,
        random.nextDouble() < DRAFTED,
        random.nextDouble() < DISPUTED,
        1 + random.nextInt(5));
  }
}
