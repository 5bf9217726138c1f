package id.aduan.intake.complaints;

import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Complaints for tests. */
public final class Drafts {
  /** The table as it is shipped. */
  public static final Completeness NEEDS = needs();

  private Drafts() {}

  private static Completeness needs() {
    try {
      return Completeness.of(
          new ClassPathResource("reference/completeness.csv")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SubmitComplaint saying(@Nullable String text) {
    return with(text, null, null, null, null);
  }

  static SubmitComplaint with(
      @Nullable String text,
      @Nullable String incidentDate,
      @Nullable PlaceInput place,
      @Nullable String kind,
      @Nullable ReporterInput reporter) {
    return new SubmitComplaint(
        null,
        null,
        text,
        incidentDate,
        place,
        kind,
        null,
        null,
        false,
        false,
        false,
        reporter,
        null);
  }

  /** As a channel of its own sends it. */
  public static SubmitComplaint from(
      Channel channel, Language language, String text, @Nullable String incidentDate) {
    return new SubmitComplaint(
        channel,
        null,
        text,
        incidentDate,
        null,
        null,
        null,
        null,
        false,
        false,
        false,
        null,
        language);
  }

  public static Content aContent(String text) {
    return new Content(
        null, text, null, null, null, null, null, false, Visibility.OPEN, Reporter.UNKNOWN);
  }

  public static ComplaintDraft aDraft(String text) {
    Content content = aContent(text);
    return new ComplaintDraft(
        Channel.WEB, content, Language.ID, Set.copyOf(NEEDS.missing(content)));
  }
}
