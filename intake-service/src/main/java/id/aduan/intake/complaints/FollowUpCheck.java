package id.aduan.intake.complaints;

import id.aduan.intake.complaints.FollowUp.Dispute;
import id.aduan.intake.complaints.FollowUp.Rating;
import id.aduan.intake.complaints.FollowUp.Reply;
import id.aduan.intake.complaints.FollowUp.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Turns what a reporter typed later into a follow-up, or tells everything that is wrong with it. */
public final class FollowUpCheck {
  private static final int LONGEST_REMARK = 2_000;
  private static final int WORST = 1;
  private static final int BEST = 5;

  private FollowUpCheck() {}

  public static Checked<FollowUp> reply(@Nullable String text) {
    Flaws flaws = new Flaws();
    String said = answer("text", text, flaws);
    return flaws.unlessFlawed(() -> new Reply(said));
  }

  public static Checked<FollowUp> dispute(@Nullable String reason) {
    Flaws flaws = new Flaws();
    String said = ComplaintCheck.intelligible("reason", reason, flaws);
    return flaws.unlessFlawed(() -> new Dispute(said));
  }

  public static Checked<FollowUp> rating(@Nullable Integer score, @Nullable String comment) {
    Flaws flaws = new Flaws();
    int given = score == null ? 0 : score;
    if (given < WORST || given > BEST) {
      flaws.add("score", FaultCode.SCORE_OUT_OF_RANGE);
    }
    String said = flaws.text("comment", comment, LONGEST_REMARK);
    return flaws.unlessFlawed(() -> new Rating(given, said));
  }

  public static Checked<FollowUp> withdrawal(@Nullable String reason) {
    Flaws flaws = new Flaws();
    String said = flaws.text("reason", reason, LONGEST_REMARK);
    return flaws.unlessFlawed(() -> new Withdrawal(said));
  }

  /** An answer may be a number or a date alone; a complaint may not. */
  private static String answer(String field, @Nullable String typed, Flaws flaws) {
    String text = flaws.text(field, typed, ComplaintCheck.LONGEST_TEXT);
    if (text == null || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      flaws.add(field, FaultCode.TEXT_MISSING);
      return "";
    }
    return text;
  }
}
