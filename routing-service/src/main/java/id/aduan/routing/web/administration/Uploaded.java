package id.aduan.routing.web.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;

/** The parts of a form with a table in it, as text; a file or a field, it is the same. */
final class Uploaded {
  private static final int LARGEST = 2_000_000;
  private static final int MOST_PARTS = 8;

  private Uploaded() {}

  /** What was sent, by name; lines end as in a form, however their file ends them. */
  static Map<String, String> parts(HttpServletRequest request) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try {
      FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (items.hasNext() && parts.size() < MOST_PARTS) {
        FileItemStream part = items.next();
        parts.put(part.getFieldName(), text(part));
      }
    } catch (FileUploadException | MalformedStreamException e) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "form-malformed",
          new Bilingual(
              "Formulir tidak terbaca lengkap. Mohon kirim ulang.",
              "The form did not arrive whole. Please send it again."));
    }
    return parts;
  }

  private static String text(FileItemStream part) throws IOException {
    try (InputStream content = part.openStream()) {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            new Bilingual(
                "Berkas terlalu besar (paling besar 2 MB).",
                "The file is too large (2 MB at most)."));
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\r\n", "\n");
    } catch (CharacterCodingException _) {
      throw Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "file-not-text",
          new Bilingual(
              "Berkas ini bukan CSV dalam UTF-8. Di Excel pilih Simpan sebagai, \"CSV UTF-8\".",
              "This file is no CSV in UTF-8. In Excel choose Save as, \"CSV UTF-8\"."));
    }
  }
}
