package id.aduan.kit.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows how a service is called. The description is made from the endpoints when the service is
 * built, so that nothing of it costs a running service anything.
 */
@RestController
@ConditionalOnResource(resources = ApiDescriptionController.DESCRIPTION)
final class ApiDescriptionController {
  static final String DESCRIPTION = "classpath:/api/${spring.application.name}-service.json";
  private final Resource description;

  ApiDescriptionController(@Value(DESCRIPTION) Resource description) {
    this.description = description;
  }

  /** Shows this description: OpenAPI 3.1. */
  @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  public ResponseEntity<Resource> show() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
  }
}
