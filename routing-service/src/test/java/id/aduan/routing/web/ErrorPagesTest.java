package id.aduan.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class ErrorPagesTest {
  private final SpringTemplateEngine engine = engine();

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames("words/console", "words/answers");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    engine.setTemplateEngineMessageSource(words);
    return engine;
  }

  @ParameterizedTest
  @CsvSource({"id, Terlalu banyak permintaan", "en, Too many requests"})
  void saysWhoeverComesTooOftenWhatHeIsTold(String language, String title) {
    var exchange =
        JakartaServletWebApplication.buildApplication(new MockServletContext())
            .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
    String page =
        engine.process(
            "error/429",
            new WebContext(exchange, Locale.of(language), Map.of("detail", "In 10 detik.")));

    assertThat(page)
        .contains(">" + title + "</h1>", "<p role=\"alert\">In 10 detik.</p>")
        .doesNotContain("details");
  }
}
