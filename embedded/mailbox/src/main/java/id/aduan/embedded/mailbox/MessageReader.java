package id.aduan.embedded.mailbox;

import static java.util.Objects.requireNonNullElse;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a stored file into what people and programs read. */
final class MessageReader {
  private static final Session NO_SESSION = Session.getInstance(new Properties());
  private static final Set<String> SHOWN =
      Set.of(
          "auto-submitted",
          "cc",
          "content-language",
          "content-type",
          "date",
          "from",
          "in-reply-to",
          "list-unsubscribe",
          "message-id",
          "precedence",
          "references",
          "reply-to",
          "sender",
          "subject",
          "to");

  private MessageReader() {}

  static ReceivedMessage read(long number, InputStream file) throws IOException {
    Envelope envelope = Envelope.read(new BufferedReader(new StringReader(upToEmptyLine(file))));
    byte[] message = file.readAllBytes();
    try {
      return read(number, envelope, new MimeMessage(NO_SESSION, new ByteArrayInputStream(message)));
    } catch (MessagingException | IOException e) {
      // Shown as it came: a sender's broken MIME is what somebody looks for here.
      String raw = new String(message, StandardCharsets.UTF_8);
      return received(number, envelope, "", "", Map.of(), raw);
    }
  }

  private static ReceivedMessage read(long number, Envelope envelope, MimeMessage message)
      throws MessagingException, IOException {
    return received(
        number,
        envelope,
        requireNonNullElse(message.getSubject(), ""),
        requireNonNullElse(message.getMessageID(), ""),
        headers(message),
        requireNonNullElse(text(message), ""));
  }

  private static ReceivedMessage received(
      long number,
      Envelope envelope,
      String subject,
      String id,
      Map<String, String> headers,
      String text) {
    return new ReceivedMessage(
        number, envelope.receivedAt(), envelope.from(), envelope.to(), subject, id, headers, text);
  }

  private static String upToEmptyLine(InputStream file) throws IOException {
    var lines = new ByteArrayOutputStream();
    int previous = -1;
    for (int read = file.read();
        read >= 0 && !(read == '\n' && previous == '\n');
        read = file.read()) {
      lines.write(read);
      previous = read;
    }
    return lines.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(MimeMessage message) throws MessagingException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : Collections.list(message.getAllHeaders())) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (SHOWN.contains(name) || name.startsWith("x-")) {
        var _ =
            headers.merge(
                header.getName(), decoded(header.getValue()), (one, other) -> one + ", " + other);
      }
    }
    return headers;
  }

  private static String decoded(String value) {
    String unfolded = MimeUtility.unfold(value);
    try {
      return MimeUtility.decodeText(unfolded);
    } catch (UnsupportedEncodingException e) {
      return unfolded;
    }
  }

  private static @Nullable String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    if (content instanceof Multipart multipart) {
      return firstText(partsOf(multipart));
    }
    if (content instanceof String text) {
      return text;
    }
    return null;
  }

  private static @Nullable String firstText(List<Part> parts)
      throws MessagingException, IOException {
    @Nullable String other = null;
    for (Part part : parts) {
      String text = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? null : text(part);
      if (text != null && !part.isMimeType("text/html")) {
        return text;
      }
      other = other == null ? text : other;
    }
    return other;
  }

  private static List<Part> partsOf(Multipart multipart) throws MessagingException {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < multipart.getCount(); i++) {
      parts.add(multipart.getBodyPart(i));
    }
    return parts;
  }
}
