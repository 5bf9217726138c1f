package id.aduan.routing.web;

import id.aduan.contract.PlaceCode;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.Surges;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.surges.Surge;
import id.aduan.routing.surges.SurgePolicy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where so many complaints come from now that they are answered shortly. */
@RestController
public class SurgeController {
  private static final String CASES = "/api/v1/work-lists/coordinator?area=";
  private final Surges surges;
  private final Directory directory;

  SurgeController(Surges surges, Directory directory) {
    this.surges = surges;
    this.directory = directory;
  }

  /**
   * A kecamatan from which a surge comes.
   *
   * @param complaints how many came within the window, 1000 at most
   * @param since when so many had come that it began
   * @param cases those of its cases that lie on the coordinators' desk
   */
  public record SurgeJson(PlaceCode area, String name, int complaints, Instant since, URI cases) {}

  /**
   * The surges that go on.
   *
   * @param complaints so many of one kecamatan are one
   * @param withinSeconds within so long
   */
  public record SurgesJson(int complaints, long withinSeconds, List<SurgeJson> items) {}

  /** Shows from which kecamatan many complaints come now, the greatest surge first. */
  @GetMapping("/api/v1/surges")
  public SurgesJson list(Authentication authentication) {
    Officer officer = Officers.of(authentication);
    Map<PlaceCode, String> places = directory.places();
    SurgePolicy policy = surges.policy();
    return new SurgesJson(
        policy.complaints(),
        policy.within().toSeconds(),
        surges
            .now(places.keySet().stream().filter(PlaceCode::isKecamatan).toList(), officer)
            .stream()
            .map(surge -> item(surge, places))
            .toList());
  }

  private static SurgeJson item(Surge surge, Map<PlaceCode, String> places) {
    return new SurgeJson(
        surge.area(),
        places.getOrDefault(surge.area(), surge.area().value()),
        surge.complaints(),
        surge.since(),
        URI.create(CASES + surge.area()));
  }
}
