package id.aduan.oversight.mongo;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.WireJson;
import id.aduan.oversight.summaries.CaseFigures;
import id.aduan.oversight.summaries.Common;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case's figures, as fields that the store can count: few, and what cases have in common as one
 * text, because a store groups by one field many times faster than it computes ten sums.
 */
final class FiguresDocument {
  static final String ACCEPTED_AT = "acceptedAt";
  static final String COMMON = "common";
  static final String FEEDS = "feeds";
  static final String ACCUSED = "accused";
  static final String OPD = "opd";
  static final String NEXT_DUE = "nextDue";
  static final String CHARGED = "charged";
  static final String CHARGES = "charges";
  static final String MISSED = "missed";
  static final String RETURNED = "returned";
  static final String WITHOUT_APPOINTMENT = "withoutAppointment";
  static final String LATE = "late";
  static final String WORKING_DAYS_LATE = "workingDaysLate";

  private FiguresDocument() {}

  static void write(CaseFigures figures, Document into) {
    Instant nextDue = figures.nextDue();
    into.append(ACCEPTED_AT, Date.from(figures.acceptedAt()))
        .append(COMMON, WireJson.MAPPER.writeValueAsString(figures.common()))
        .append(OPD, code(figures.common().opd()))
        .append(NEXT_DUE, nextDue == null ? null : Date.from(nextDue))
        .append(FEEDS, figures.feeds().stream().map(AgencyCode::value).sorted().toList())
        .append(ACCUSED, figures.accused().stream().map(OpdCode::value).sorted().toList())
        .append(CHARGED, !figures.charges().isEmpty())
        .append(
            CHARGES,
            figures.charges().stream()
                .map(charge ->
                    new Document(OPD, code(charge.opd()))
                        .append(MISSED, charge.missed())
                        .append(RETURNED, charge.returned())
                        .append(LATE, charge.late())
                        .append(WORKING_DAYS_LATE, charge.workingDaysLate())
                        .append(WITHOUT_APPOINTMENT, charge.withoutAppointment()))
                .toList());
  }

  static Common common(String stored) {
    return WireJson.MAPPER.readValue(stored, Common.class);
  }

  private static @Nullable String code(@Nullable OpdCode opd) {
    return opd == null ? null : opd.value();
  }
}
