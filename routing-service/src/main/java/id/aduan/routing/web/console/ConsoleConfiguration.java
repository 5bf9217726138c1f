package id.aduan.routing.web.console;

import id.aduan.routing.web.RequestArgument;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** In which language the pages are: as their reader chose, else as his browser asks. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {
  private static final String LANGUAGE = "lang";
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final Locale INDONESIAN = Locale.of("id");

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
    resolver.setCookieMaxAge(A_YEAR);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(
        request -> request.getHeader("Accept-Language") == null ? INDONESIAN : request.getLocale());
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
    choice.setParamName(LANGUAGE);
    choice.setIgnoreInvalidLocale(true);
    // Of a request that could not be read the parameters can not be read there either.
    var _ = registry.addInterceptor(choice).excludePathPatterns("/error");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new RequestArgument<>(
            Visit.class, (request, authentication) -> Visit.of(authentication, request)));
  }
}
