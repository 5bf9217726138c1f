package id.aduan.oversight.watching;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Visibility;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in codes.
 *
 * @param misconductAlleged what the reporter said
 * @param misconduct what a coordinator found at verification
 * @param accused the offices whose misconduct is alleged: those that its words name until somebody
 *     verified it, then those of the last verification
 */
public record Matter(
    ComplaintKind kind,
    Channel channel,
    Visibility visibility,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    boolean misconductAlleged,
    boolean misconduct,
    Set<OpdCode> accused,
    Instant acceptedAt,
    Instant openedAt) {
  public static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");

  /** Stands for all offices whose people coordinate; no OPD has this code. */
  public static final OpdCode COORDINATORS = new OpdCode("COORDINATORS");

  public Matter {
    accused = Set.copyOf(accused);
  }

  /** Whether one of these offices is accused: nobody of it may learn of the case. */
  public boolean accusesOneOf(Set<OpdCode> offices) {
    return !Collections.disjoint(accused, offices);
  }

  Matter verifiedAs(
      ComplaintKind newKind,
      boolean confirmedMisconduct,
      Set<OpdCode> nowAccused,
      @Nullable CategoryCode newCategory,
      @Nullable PlaceCode newPlace) {
    return new Matter(
        newKind,
        channel,
        visibility,
        newCategory,
        newPlace,
        misconductAlleged,
        confirmedMisconduct,
        nowAccused,
        acceptedAt,
        openedAt);
  }
}
