package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which agencies handle which topic here: the local table that another regency replaces. */
public final class Responsibilities {
  private final Map<OpdCode, Opd> opds = new HashMap<>();
  private final Map<PlaceCode, Opd> camats = new HashMap<>();
  private final Map<Topic, List<Share>> byTopic;

  /** Who has a share in a topic. */
  public sealed interface Holder {
    /** One agency, wherever it happened. */
    record Agency(OpdCode opd) implements Holder {}

    /** The office of the kecamatan where it happened. */
    record CamatOfThePlace() implements Holder {}
  }

  /** How much of a topic a holder handles, in percent. */
  public record Share(Holder holder, int percent) {}

  /** An agency that handles something, how much of it, and the place that decided it. */
  record Responsible(Opd opd, int percent, @Nullable Place place) {}

  public Responsibilities(List<Opd> opds, Map<Topic, List<Share>> byTopic) {
    for (Opd opd : opds) {
      this.opds.put(opd.code(), opd);
      PlaceCode kecamatan = opd.kecamatan();
      if (kecamatan != null) {
        camats.put(kecamatan, opd);
      }
    }
    this.byTopic = Map.copyOf(byTopic);
    byTopic.values().stream().flatMap(List::stream).forEach(this::requireKnown);
  }

  /** Those that handle a topic in a kecamatan; without a kecamatan no camat can be named. */
  List<Responsible> of(Topic topic, @Nullable Place kecamatan) {
    return byTopic.getOrDefault(topic, List.of()).stream()
        .flatMap(share -> responsible(share, kecamatan).stream())
        .toList();
  }

  private Optional<Responsible> responsible(Share share, @Nullable Place kecamatan) {
    return switch (share.holder()) {
      case Holder.Agency(var opd) ->
          Optional.ofNullable(opds.get(opd))
              .map(found -> new Responsible(found, share.percent(), null));
      case Holder.CamatOfThePlace() ->
          kecamatan == null
              ? Optional.empty()
              : Optional.ofNullable(camats.get(kecamatan.code()))
                  .map(camat -> new Responsible(camat, share.percent(), kecamatan));
    };
  }

  private void requireKnown(Share share) {
    if (share.holder() instanceof Holder.Agency(var opd) && !opds.containsKey(opd)) {
      throw new IllegalArgumentException(
          "topic-opd: '" + opd + "' (expected: one of the agencies)");
    }
  }
}
