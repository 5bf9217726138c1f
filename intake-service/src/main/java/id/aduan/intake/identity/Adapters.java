package id.aduan.intake.identity;

import id.aduan.contract.AdapterName;
import java.util.List;

/** The channel adapters that may submit at the Kafka door. */
public record Adapters(List<AdapterName> names) {
  public Adapters {
    names = List.copyOf(names);
  }
}
