package id.aduan.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words that ship do not say the same thing twice. */
final class LexiconOfTheFieldTest {

  @Test
  void countsEachStemOnceForATopic() {
    Map<String, List<String>> sameStem = new HashMap<>();
    var words = new Words(Suggestions.slang(ReferenceFiles.bundled()));
    for (Lexicon.Entry entry : Suggestions.entries(ReferenceFiles.bundled())) {
      String stem = entry.topic().code() + ":" + String.join(" ", words.stems(entry.word()));
      sameStem.merge(
          stem,
          List.of(entry.word()),
          (known, more) -> List.of(String.join(" and ", known), String.join(" and ", more)));
    }

    assertThat(sameStem.values()).allSatisfy(forms -> assertThat(forms).hasSize(1));
  }
}
