package id.aduan.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.web.Bilingual;
import id.aduan.routing.cases.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemsTest {
  @ParameterizedTest
  @EnumSource
  void saysInBothLanguagesWhyACommandIsRefused(Refusal refusal) {
    Bilingual sentence = Problems.sentence(refusal);

    assertThat(sentence.indonesian()).endsWith(".").isNotEqualTo(sentence.english());
    assertThat(sentence.english()).endsWith(".");
    assertThat(Described.reasons().values()).containsOnlyOnce(sentence);
  }
}
