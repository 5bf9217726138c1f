package id.aduan.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the configurations of other modules' tests, which stand on the class path, out. */
final class WithoutOtherTests extends TypeExcludeFilter {

  static ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
    return context ->
        context.getBeanFactory().registerSingleton("withoutOtherTests", new WithoutOtherTests());
  }

  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
    return reader.getClassMetadata().getClassName().contains("Test$");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithoutOtherTests;
  }

  @Override
  public int hashCode() {
    return WithoutOtherTests.class.hashCode();
  }
}
