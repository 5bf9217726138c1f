package id.aduan.intake.web;

import id.aduan.intake.identity.Receipt;
import id.aduan.kit.audit.Auditor;
import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

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
   * The tracking page of a complaint.
   *
   * @param address with the number; whoever scans it types the code, which stays on paper
   * @param size of the code with the quiet zone around it, in modules
   * @param path its dark modules, as a path of SVG
   */
  record Slip(String address, int size, String path) {}

  Slip of(Receipt receipt) {
    String address =
        UriComponentsBuilder.fromUri(publicUrl)
            .replacePath(Side.FOLLOW)
            .queryParam("number", receipt.trackingId())
            .toUriString();
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    return new Slip(address, code.size + 2 * QUIET, path(code));
  }

  /** The entry of the officer's act names the complaint. */
  void shown(Receipt receipt, HttpServletRequest request) {
    auditor.shows(request, receipt.trackingId());
  }

  private static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return path.toString();
  }
}
