package id.aduan.cli.replay;

import java.util.random.RandomGenerator;

/**
 * What is going to happen to one complaint in a replay.
 *
 * @param contact whether the reporter can be reached
 * @param sentAgain whether the reporter sends it once more although it was acknowledged
 * @param asked whether the coordinator asks before verifying
 * @param returns how many OPDs give it back, one after the other
 * @param drafted whether an admin pembantu drafts what the admin utama approves
 * @param disputed whether the reporter disputes the first resolution
 * @param confirmed whether misconduct is found where it is alleged or suspected
 * @param requested whether an official is asked for facts, if the OPD has one
 * @param attached whether a photo goes with the resolution
 * @param score the reporter's rating
 */
record Plan(
    boolean contact,
    boolean sentAgain,
    boolean asked,
    int returns,
    boolean drafted,
    boolean disputed,
    boolean confirmed,
    boolean requested,
    boolean attached,
    int score) {
  private static final double SENT_AGAIN = 0.05;
  private static final double ASKED = 0.15;
  private static final double HANDED_BACK_TWICE = 0.03;
  private static final double HANDED_BACK = 0.07;
  private static final double DRAFTED = 0.5;
  private static final double DISPUTED = 0.1;
  private static final double CONFIRMED = 0.5;
  private static final double REQUESTED = 0.1;
  private static final double ATTACHED = 0.05;

  static Plan by(RandomGenerator random, double contactShare) {
    return new Plan(
        random.nextDouble() < contactShare,
        random.nextDouble() < SENT_AGAIN,
        random.nextDouble() < ASKED,
        returns(random.nextDouble()),
        random.nextDouble() < DRAFTED,
        random.nextDouble() < DISPUTED,
        random.nextDouble() < CONFIRMED,
        random.nextDouble() < REQUESTED,
        random.nextDouble() < ATTACHED,
        1 + random.nextInt(5));
  }

  private static int returns(double drawn) {
    return drawn < HANDED_BACK_TWICE ? 2 : drawn < HANDED_BACK ? 1 : 0;
  }
}
