package id.aduan.intake.web;

import id.aduan.intake.identity.Receipt;
import id.aduan.kit.audit.Auditor;
import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;

/** What is printed for who came to the counter. */
@Component
final class Slips {
  private static final int QUIET = 4;
  private final URI publicUrl;
  private final Auditor auditor;

  Slips(FormChoices choices, Auditor auditor) {
    this.publicUrl = choices.publicUrl();
    this.auditor = auditor;
  }

  /**
   * The way to the tracking page: its code has the number, too; the access code stays on paper.
   *
   * @param size of the code with the quiet zone around it, in modules
   * @param path its dark modules, as a path of SVG
   */
  record Slip(String page, int size, String path) {}

  /** The entry of the officer's act names the complaint. */
  Slip handOut(Receipt receipt, HttpServletRequest request) {
    auditor.shows(request, receipt.trackingId());
    String page = publicUrl.resolve(Side.FOLLOW).toString();
    QrCode code = QrCode.encodeText(page + "?number=" + receipt.trackingId(), QrCode.Ecc.MEDIUM);
    return new Slip(page, code.size + 2 * QUIET, path(code));
  }

  private static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
