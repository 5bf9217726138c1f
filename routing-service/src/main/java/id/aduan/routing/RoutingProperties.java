package id.aduan.routing;

import id.aduan.routing.reference.ReferenceFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code routing.*}.
 *
 * @param publicUrl where the API of this service is reached, for links
 * @param clockEvery how often the clock looks for what it has to do
 * @param reference directory with reference files that replace those that ship
 */
@Validated
@ConfigurationProperties("routing")
record RoutingProperties(
    URI publicUrl, @DefaultValue("5s") Duration clockEvery, @Nullable Path reference) {

  ReferenceFiles referenceFiles() {
    return reference == null ? ReferenceFiles.bundled() : ReferenceFiles.in(reference);
  }
}
