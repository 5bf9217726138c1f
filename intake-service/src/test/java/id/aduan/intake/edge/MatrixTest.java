package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.kit.matrix.Bounds;
import id.aduan.kit.matrix.Callers;
import id.aduan.kit.matrix.Kind;
import id.aduan.kit.matrix.Matrix;
import id.aduan.kit.matrix.Stage;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Who finds what at the doors: here number and code decide, whatever role a token has. The caller
 * holds the code of his own complaint and of a secret one, and knows the number of another one and
 * of one that accuses him. Its service ends with it: the other tests' one reads the same topics.
 */
@Import(Callers.class)
@DirtiesContext
@TestPropertySource(
    properties = {
      "intake.guesses.address.free=100000",
      "intake.guesses.number-at-address.free=100000",
      "intake.guesses.number.free=100000",
      "intake.follow-ups.free=100000"
    })
class MatrixTest extends OnTheBackbone implements Stage {
  private static final String PHONE = "081234567890";
  private static final String FOREIGN_WORDS = "Air keruh di jorong sebelah";
  private static final String ACCUSING_WORDS = "Petugas itu meminta uang kepada ibu saya";
  private Door.@Nullable Answer own;
  private Door.@Nullable Answer foreign;
  private Door.@Nullable Answer secret;
  private Door.@Nullable Answer accusing;

  @BeforeEach
  void file() {
    own = filed("Jalan rusak berat di pasar", "");
    foreign = filed(FOREIGN_WORDS, "");
    secret = filed("Lampu jalan padam sejak Senin", ",\"rahasia\":true,\"anonim\":true");
    accusing = filed(ACCUSING_WORDS, ",\"misconductAlleged\":true");
  }

  private Door.Answer filed(String words, String more) {
    Door.Answer receipt =
        door()
            .file(
                "{\"text\":\"%s\",\"reporter\":{\"name\":\"Si Pelapor\",\"phone\":\"%s\"}%s}"
                    .formatted(words, PHONE, more));
    assertThat(receipt.status()).isEqualTo(201);
    return receipt;
  }

  @TestFactory
  Stream<DynamicTest> everybodyFindsWhatIsWritten() {
    return new Matrix(this).tests(600);
  }

  @TestFactory
  Stream<DynamicTest> boundsWhateverIsSent() {
    return new Bounds(this).tests();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public @Nullable String token(String caller) {
    return Callers.plain(caller);
  }

  @Override
  public @Nullable String value(String name, String caller, Kind kind) {
    return switch (name) {
      case "trackingId", "number" -> number(kind);
      case "code", "Access-Code" -> code(kind);
      default -> null;
    };
  }

  private String number(Kind kind) {
    return switch (kind) {
      case OWN -> text(own, "trackingId");
      case FOREIGN -> text(foreign, "trackingId");
      case SECRET -> text(secret, "trackingId");
      case ACCUSED -> text(accusing, "trackingId");
      case ABSENT -> TrackingId.ofPayload("000000000001").value();
    };
  }

  private String code(Kind kind) {
    return switch (kind) {
      case OWN, FOREIGN, ABSENT -> text(own, "accessCode");
      case SECRET -> text(secret, "accessCode");
      case ACCUSED -> "";
    };
  }

  private static String text(Door.@Nullable Answer receipt, String field) {
    return receipt == null ? "" : receipt.text(field);
  }

  @Override
  public Set<String> hiddenFrom(String caller) {
    return Set.of();
  }

  @Override
  public Set<String> hiddenFromAll() {
    return Set.of(PHONE, FOREIGN_WORDS, ACCUSING_WORDS);
  }
}
