package id.aduan.kit.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class PageFileTest {
  @Test
  void hasAnAddressThatChangesWithItsContent() {
    PageFile look = PageFile.style("/gaya.css", PageFile.LOOK);
    PageFile twice = PageFile.style("/gaya.css", PageFile.LOOK, PageFile.LOOK);

    assertThat(look.address()).matches("/gaya\\.css\\?v=[0-9a-f]{12}");
    assertThat(look.address()).isEqualTo(PageFile.style("/gaya.css", PageFile.LOOK).address());
    assertThat(look.address()).isNotEqualTo(twice.address());
  }

  @Test
  void isKeptForGoodByWhoeverFetchedIt() {
    var answer = PageFile.style("/gaya.css", PageFile.LOOK).answer();

    assertThat(answer.getHeaders().getCacheControl()).contains("max-age=31536000", "immutable");
    assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/css;charset=UTF-8");
    assertThat(answer.getBody()).contains(":root");
  }

  @Test
  void saysWhichPartIsNotThere() {
    assertThatThrownBy(() -> PageFile.script("/a.js", "look/none.js"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("look/none.js");
  }
}
