package id.aduan.intake.operations;

import id.aduan.intake.dossiers.AwaitedCases;
import id.aduan.intake.dossiers.AwaitedCases.Refed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes again the complaints of which no case came. */
@RestController
class RefeedController {
  private final AwaitedCases awaited;

  RefeedController(AwaitedCases awaited) {
    this.awaited = awaited;
  }

  /**
   * Publishes again what waits for its case.
   *
   * @param minutes wait for longer than that; absent: than the alarm's
   */
  @PostMapping("/operations/refeed")
  Refed refeed(@RequestParam(required = false) @Nullable Integer minutes) {
    return minutes == null
        ? awaited.refeed()
        : awaited.refeed(Duration.ofMinutes(Math.max(0, minutes)));
  }
}
