package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.Binary;
import id.aduan.cli.replay.Life.Attached;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;

/** Attaches small drawn photos to cases, one to each that has any. */
final class Photos {
  private static final int CREATED = 201;
  private static final int SIZE = 16;
  private static final String UNDER_WAY = "attachment-under-way";
  private static final Duration WAITS = Duration.ofMillis(500);

  private final PatientClient client;
  private final Pace pace;
  private final Cases cases;

  Photos(PatientClient client, Pace pace, Cases cases) {
    this.client = client;
    this.pace = pace;
    this.cases = cases;
  }

  /** The id of the photo of a case, which is sent if it has none yet. */
  String of(Life life, String user) {
    Attached before = life.attached();
    return before == null ? sent(life, user).id() : before.id();
  }

  private Attached sent(Life life, String user) {
    Ask ask =
        new Ask(
            "attachments",
            cases.address(life, "attachments"),
            user,
            Map.of("Idempotency-Key", life.keyOfPhoto()),
            Binary.of("image/png", drawn(life.number())));
    Answer answer = client.insist(ask);
    while (answer.text("code").equals(UNDER_WAY) && pace.pause(WAITS)) {
      answer = client.insist(ask);
    }
    if (answer.status() != CREATED) {
      throw new IllegalStateException(
          "%s by %s: answered %d %s (expected: 201)"
              .formatted(ask.address(), user, answer.status(), answer.text("code")));
    }
    Attached attached = new Attached(answer.text("id"), answer.text("sha256"));
    life.attach(attached);
    return attached;
  }

  /** The same for the same number, whenever it is drawn. */
  private static byte[] drawn(int number) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIZE; i++) {
      image.setRGB(i, i, number);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      boolean _ = ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
