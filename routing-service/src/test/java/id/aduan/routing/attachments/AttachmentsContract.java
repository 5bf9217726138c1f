package id.aduan.routing.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.attachments.Attachments.Pending;
import id.aduan.routing.cases.Complaints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of attachments promises. */
public interface AttachmentsContract {
  Instant AT = Instant.parse("2026-02-02T02:00:00Z");
  TrackingId ONE = Complaints.numbered(1);
  TrackingId OTHER = Complaints.numbered(2);

  Attachments attachments();

  @Test
  default void keepsAContentLongerThanOnePartOfIt() throws IOException {
    String content = "isi".repeat(300_000);
    Attachment attachment = attachment(1, ONE);

    assertThat(attachments().add(attachment, bytes(content))).contains(attachment);
    assertThat(attachments().find(attachment.id())).contains(attachment);
    assertThat(content(attachment)).isEqualTo(content);
  }

  @Test
  default void addsUnderAnIdOnlyOnce() throws IOException {
    Attachment first = added(1, ONE);

    assertThat(attachments().add(attachment(1, OTHER), bytes("lain"))).contains(first);
    assertThat(content(first)).isEqualTo("isi 1");
    assertThat(attachments().of(OTHER)).isEmpty();
  }

  @Test
  default void takesAgainWhatWasSentHalfway() throws IOException {
    Attachment attachment = attachment(1, ONE);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThat(catchException(() -> attachments().add(attachment, broken))).isNotNull();
    assertThat(attachments().find(attachment.id())).isEmpty();
    assertThat(attachments().of(ONE)).isEmpty();

    assertThat(attachments().add(attachment, bytes("isi 1"))).contains(attachment);
    assertThat(content(attachment)).isEqualTo("isi 1");
  }

  @Test
  default void listsThoseOfACase() throws IOException {
    Attachment first = added(1, ONE);
    Attachment second = added(2, ONE);
    added(3, OTHER);

    assertThat(attachments().of(ONE)).containsExactly(first, second);
  }

  @Test
  default void tellsWhatIsPendingUntilItIsKept() throws IOException {
    Attachment first = added(1, ONE);
    Attachment second = added(2, OTHER);

    assertThat(attachments().pendingSince(AT.minusSeconds(1), 9)).isEmpty();
    assertThat(attachments().pendingSince(AT, 1)).hasSize(1);
    attachments().keep(first.id());

    assertThat(attachments().pendingSince(AT, 9)).containsExactly(new Pending(second.id(), OTHER));
    assertThat(attachments().find(first.id())).contains(first.kept());
  }

  @Test
  default void removesContentToo() throws IOException {
    Attachment first = added(1, ONE);
    Attachment second = added(2, ONE);
    Attachment third = added(3, OTHER);

    attachments().remove(first.id());
    attachments().remove(first.id());
    assertThat(attachments().of(ONE)).containsExactly(second);

    attachments().removeAllOf(ONE);
    attachments().removeAllOf(ONE);
    assertThat(attachments().find(second.id())).isEmpty();
    assertThat(content(second)).isEmpty();
    assertThat(content(third)).isEqualTo("isi 3");
  }

  private Attachment added(int number, TrackingId complaint) throws IOException {
    return attachments().add(attachment(number, complaint), bytes("isi " + number)).orElseThrow();
  }

  private String content(Attachment attachment) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    attachments().copy(attachment.id(), content);
    return content.toString(UTF_8);
  }

  static Attachment attachment(int number, TrackingId complaint) {
    return new Attachment(
        new AttachmentId("17080000-0000-4000-8000-%012d".formatted(number)),
        complaint,
        new PersonId("one"),
        FileType.PNG,
        5,
        "ab".repeat(32),
        AT,
        true);
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }
}
