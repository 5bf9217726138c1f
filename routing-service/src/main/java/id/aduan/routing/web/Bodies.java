package id.aduan.routing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What commands say, as it was sent: nothing is trusted yet. */
public final class Bodies {
  private Bodies() {}

  record Verification(
      @Nullable String kind,
      @Nullable Boolean misconduct,
      @Nullable String category,
      @Nullable String place,
      @Nullable Accused accused) {}

  record Accused(
      @Nullable List<String> offices,
      @Nullable List<String> units,
      @Nullable List<String> people) {}

  record Question(@Nullable String text, @Nullable List<String> facts) {}

  record Disposition(@Nullable String opd, @Nullable String note) {}

  record Return(
      @Nullable String reason,
      @Nullable String proposedOwner,
      @Nullable String text,
      @Nullable List<String> documents) {}

  record Assignment(@Nullable String person) {}

  record Answer(@Nullable String text, @Nullable List<String> documents) {}

  record Papers(@Nullable List<String> documents, @Nullable String note) {}

  record Resolution(
      @Nullable String answer,
      @Nullable String whatWasDone,
      @Nullable String doneOn,
      @Nullable List<String> documents) {}

  record Settlement(@Nullable String opd, @Nullable String reason) {}

  record Recall(@Nullable String reason) {}

  record Erasing(@Nullable String reason) {}

  record Request(
      @Nullable String office,
      @Nullable String official,
      @Nullable String text,
      @Nullable String due) {}

  record RequestAnswer(@Nullable String text, @Nullable List<String> documents) {}

  record Support(@Nullable String opd) {}

  record Link(@Nullable String other, @Nullable String kind) {}

  record Archive(@Nullable String reason, @Nullable String text) {}

  record Forward(@Nullable String institution, @Nullable String note) {}

  record Closing(@Nullable String reason) {}

  /**
   * What is to change in a register.
   *
   * @param adopt sample entries that are right
   * @param undo the version that a change made which is to be taken back; then nothing else
   */
  record Entries(
      @Nullable List<Map<String, Object>> put,
      @Nullable List<String> remove,
      @Nullable List<String> adopt,
      @Nullable Integer undo) {}

  /** Commands to be carried out one after the other, each by itself. */
  record Bulk(@Nullable List<BulkItem> items) {}

  /**
   * A command as it would be sent to its own address.
   *
   * @param action the part of its address that follows the case
   * @param ifMatch absent: whatever an earlier item of the same bulk made of the case
   */
  public record BulkItem(
      @Nullable String trackingId,
      @Nullable String action,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey,
      @Nullable ObjectNode body) {}

  /** Somebody is appointed. */
  public record NewAppointment(
      @Nullable String person,
      @Nullable String opd,
      @Nullable String role,
      @Nullable String decree,
      @Nullable String decreedOn,
      @Nullable String validFrom,
      @Nullable String validUntil) {}

  /** Something is taken back. */
  public record Revoking(@Nullable String reason) {}

  record NewSubstitution(
      @Nullable String opd,
      @Nullable String absent,
      @Nullable String person,
      @Nullable String from,
      @Nullable String until,
      @Nullable String decree,
      @Nullable String reason) {}

  record NewInterim(
      @Nullable String opd,
      @Nullable String person,
      @Nullable String role,
      @Nullable String from,
      @Nullable String until,
      @Nullable String reason) {}
}
