package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Language;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.attachments.Attachment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form with files: the counter's papers, or what goes with an answer. Its files are taken as they
 * come, so that nothing of them lies anywhere before it is known who sends them.
 */
public final class PaperForm {
  private static final int LONGEST_FIELD = 40_000;
  private static final int MOST_FIELDS = 100;
  private final Taker taker;
  private final Language language;
  private final Set<String> documents = new LinkedHashSet<>();
  private final List<FaultyFile> faulty = new ArrayList<>();
  private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
  private String key = "";
  private String note = "";
  private int files;
  private int fields;

  private PaperForm(Taker taker, Language language) {
    this.taker = taker;
    this.language = language;
  }

  /** Takes a file under a key of its own. */
  public interface Taker {
    Attachment take(UUID key, InputStream file) throws IOException;
  }

  /** A file that was not taken, and why. */
  public record FaultyFile(String name, String message) {}

  public static PaperForm read(HttpServletRequest request, Taker taker, Language language)
      throws IOException {
    PaperForm form = new PaperForm(taker, language);
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (parts.hasNext()) {
        form.add(parts.next());
      }
    } catch (FileUploadException | MalformedStreamException e) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "form-malformed",
          new Bilingual(
              "Formulir tidak terbaca lengkap. Mohon kirim ulang.",
              "The form did not arrive whole. Please send it again."));
    }
    return form;
  }

  private void add(FileItemStream part) throws IOException {
    try (InputStream content = part.openStream()) {
      if (!part.isFormField()) {
        addFile(part.getName(), content);
        return;
      }
      String value = new String(content.readNBytes(LONGEST_FIELD), UTF_8);
      if (fields++ < MOST_FIELDS) {
        typed.add(part.getFieldName(), value);
      }
      switch (part.getFieldName()) {
        case "key" -> key = Preconditions.uuid(value).toString();
        case "documents" -> documents.add(value);
        case "note" -> note = value;
        default -> {}
      }
    }
  }

  /** The same file of the same form has the same key, however often the form is sent. */
  private void addFile(String name, InputStream content) throws IOException {
    if (name.isEmpty()) {
      return;
    }
    files++;
    UUID chosen = UUID.nameUUIDFromBytes((key + " " + files + " " + name).getBytes(UTF_8));
    try {
      documents.add(taker.take(chosen, content).id().value());
    } catch (Problem problem) {
      faulty.add(new FaultyFile(name, problem.detail().in(language)));
    }
  }

  /** Names the act of which this is the form. */
  String key() {
    return key;
  }

  public List<FaultyFile> faulty() {
    return List.copyOf(faulty);
  }

  /** All its fields that are no files. */
  public MultiValueMap<String, String> typed() {
    return typed;
  }

  /** The ids of the files that were taken. */
  public List<String> sent() {
    return List.copyOf(documents);
  }

  int papers() {
    return documents.size();
  }

  Bodies.Papers body() {
    return new Bodies.Papers(List.copyOf(documents), note);
  }
}
