package id.aduan.oversight;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.oversight.watching.Scope;
import id.aduan.oversight.watching.Subscription;
import id.aduan.oversight.watching.Subscriptions;
import id.aduan.oversight.web.ReadingLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code oversight.*}: who watches what, and how feeds are read.
 *
 * @param connections readers that may keep a connection to this instance at once
 * @param heartbeat how often a stream without news shows that it is alive
 * @param longestWait how long a poll may wait at the end of a feed
 * @param look how often to look for entries that another instance appended, while somebody waits
 * @param summaryAge how old a summary may be
 */
@Validated
@ConfigurationProperties("oversight")
record OversightProperties(
    @DefaultValue List<@Valid Watch> subscriptions,
    @DefaultValue("256") @Positive int connections,
    @DefaultValue("15s") @NotNull Duration heartbeat,
    @DefaultValue("30s") @NotNull Duration longestWait,
    @DefaultValue("250ms") @NotNull Duration look,
    @DefaultValue("3s") @NotNull Duration summaryAge) {

  public OversightProperties {
    subscriptions = List.copyOf(subscriptions);
  }

  /**
   * One agency's subscription: to all cases, or to those of one scope.
   *
   * @param misconduct only cases of misconduct
   * @param opds only cases that were ever with one of these
   * @param places only cases from these places, as Kemendagri codes
   * @param offices the local offices that the agency itself is; of a case that accuses one of them
   *     it gets nothing
   */
  record Watch(
      @NotBlank String agency,
      @DefaultValue("false") boolean misconduct,
      @DefaultValue List<String> opds,
      @DefaultValue List<String> places,
      @DefaultValue List<String> offices) {

    Subscription toSubscription() {
      List<Scope> scopes = new ArrayList<>();
      if (misconduct) {
        scopes.add(new Scope.Misconduct());
      }
      if (!opds.isEmpty()) {
        scopes.add(new Scope.OfOpds(opds.stream().map(OpdCode::new).collect(toSet())));
      }
      if (!places.isEmpty()) {
        scopes.add(new Scope.InPlaces(places.stream().map(PlaceCode::new).collect(toSet())));
      }
      if (scopes.size() > 1) {
        throw new IllegalArgumentException(
            "subscription: '" + agency + "' (expected: at most one of misconduct, opds, places)");
      }
      return new Subscription(
          new AgencyCode(agency),
          scopes.isEmpty() ? new Scope.Everything() : scopes.getFirst(),
          offices.stream().map(OpdCode::new).collect(toSet()));
    }

    private static <T> Collector<T, ?, Set<T>> toSet() {
      return Collectors.toUnmodifiableSet();
    }
  }

  ReadingLimits toReadingLimits() {
    return new ReadingLimits(connections, heartbeat, longestWait, look);
  }

  Subscriptions toSubscriptions() {
    return new Subscriptions(subscriptions.stream().map(Watch::toSubscription).toList());
  }
}
