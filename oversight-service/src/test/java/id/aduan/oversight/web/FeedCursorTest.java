package id.aduan.oversight.web;

import static id.aduan.oversight.feeds.Notices.KEMENPANRB;
import static id.aduan.oversight.feeds.Notices.OMBUDSMAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

  @Test
  void comesBackAsItWentOut() {
    FeedCursor cursor = new FeedCursor(KEMENPANRB, 123_456_789_012L);

    assertThat(FeedCursor.parse(KEMENPANRB, cursor.opaque())).hasValue(cursor);
  }

  @Test
  void isGoodForItsOwnFeedOnly() {
    assertThat(FeedCursor.parse(OMBUDSMAN, new FeedCursor(KEMENPANRB, 1).opaque())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KEMENPANRB", "KEMENPANRB.", "KEMENPANRB.-1", "KEMENPANRB.9999999999999999999"})
  void isNotAnythingElse(String content) {
    String opaque = Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));

    assertThat(FeedCursor.parse(KEMENPANRB, opaque)).isEmpty();
    assertThat(FeedCursor.parse(KEMENPANRB, content)).isEmpty();
  }
}
