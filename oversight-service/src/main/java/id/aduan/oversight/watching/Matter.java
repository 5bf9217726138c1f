package id.aduan.oversight.watching;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in codes.
 *
 * @param misconductAlleged what the reporter said
 * @param misconduct what a coordinator found at verification
 */
public record Matter(
    ComplaintKind kind,
    Channel channel,
    Visibility visibility,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    boolean misconductAlleged,
    boolean misconduct,
    Instant acceptedAt,
    Instant openedAt) {

  Matter verifiedAs(
      ComplaintKind newKind,
      boolean confirmedMisconduct,
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
        acceptedAt,
        openedAt);
  }
}
