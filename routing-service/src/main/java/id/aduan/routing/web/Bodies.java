package id.aduan.routing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What commands say, as it was sent: nothing is trusted yet. */
final class Bodies {
  private Bodies() {}

  record Verification(
      @Nullable String kind,
      @Nullable Boolean misconduct,
      @Nullable String category,
      @Nullable String place) {}

  record Question(@Nullable String text, @Nullable List<String> facts) {}

  record Disposition(@Nullable String opd, @Nullable String note) {}

  record Return(@Nullable String reason, @Nullable String proposedOwner, @Nullable String text) {}

  record Answer(@Nullable String text) {}

  record Resolution(
      @Nullable String answer,
      @Nullable String whatWasDone,
      @Nullable String doneOn,
      @Nullable Integer documents) {}

  record Settlement(@Nullable String opd, @Nullable String reason) {}

  record Recall(@Nullable String reason) {}

  record Request(
      @Nullable String office,
      @Nullable String official,
      @Nullable String text,
      @Nullable String due) {}

  record RequestAnswer(@Nullable String text, @Nullable Integer documents) {}

  record Support(@Nullable String opd) {}

  record Link(@Nullable String other, @Nullable String kind) {}

  record Archive(@Nullable String reason, @Nullable String text) {}

  record Forward(@Nullable String institution, @Nullable String note) {}

  record Closing(@Nullable String reason) {}

  record Entries(@Nullable List<Map<String, Object>> put, @Nullable List<String> remove) {}

  record NewAppointment(
      @Nullable String person,
      @Nullable String opd,
      @Nullable String role,
      @Nullable String decree,
      @Nullable String validFrom,
      @Nullable String validUntil) {}
}
