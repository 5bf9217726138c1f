package id.aduan.intake.web;

import id.aduan.kit.api.ApiDescription;
import id.aduan.kit.api.OwnParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.context.WebApplicationContext;

/** The description of this service's doors and pages. */
public final class Described {
  /** The fields of each form, by where it is sent. */
  public static final Map<String, List<String>> FORMS =
      Map.ofEntries(
          Map.entry(Side.FILE, complaint()),
          Map.entry(Side.COUNTER_FILE, complaint("category")),
          Map.entry(Side.FOLLOW, identity()),
          Map.entry(Side.COUNTER_FOLLOW, identity()),
          Map.entry(Side.FOLLOW + Side.REPLY, identity("text")),
          Map.entry(Side.COUNTER_FOLLOW + Side.REPLY, identity("text")),
          Map.entry(Side.FOLLOW + Side.DISPUTE, identity("reason")),
          Map.entry(Side.COUNTER_FOLLOW + Side.DISPUTE, identity("reason")),
          Map.entry(Side.FOLLOW + Side.RATE, identity("score", "comment")),
          Map.entry(Side.COUNTER_FOLLOW + Side.RATE, identity("score", "comment")),
          Map.entry(Side.FOLLOW + Side.WITHDRAW, identity("reason", "confirmed")),
          Map.entry(Side.COUNTER_FOLLOW + Side.WITHDRAW, identity("reason", "confirmed")));

  private Described() {}

  public static ApiDescription of(WebApplicationContext context) {
    return new ApiDescription(
        context,
        new OwnParameters(
            Map.of(
                FollowUpController.Reporter.class,
                List.of(ComplaintController.ACCESS_CODE, IdempotencyKey.HEADER)),
            Set.of(JsonBody.class),
            FORMS),
        Map.of());
  }

  private static List<String> complaint(String... more) {
    return Stream.concat(
            Stream.of(
                "key",
                "text",
                "incidentDate",
                "place.text",
                "place.kecamatan",
                "place.nagari",
                "kind",
                "misconductAlleged",
                "anonim",
                "rahasia",
                "reporter.name",
                "reporter.phone",
                "reporter.email"),
            Stream.of(more))
        .toList();
  }

  private static List<String> identity(String... more) {
    return Stream.concat(Stream.of("number", "code", "key"), Stream.of(more)).toList();
  }
}
