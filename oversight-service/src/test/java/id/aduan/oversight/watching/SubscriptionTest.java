package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.openedNaming;
import static id.aduan.oversight.Lifecycles.verified;
import static id.aduan.oversight.watching.Folds.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.Lifecycles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
  private static final AgencyCode AGENCY = new AgencyCode("AGENCY");

  /** All scopes but one hold the case; an accusation takes it out of each of them. */
  @Test
  void leavesOutACaseThatAccusesItsAgencyWhateverItsScope() {
    WatchedCase accusing = after(complaint(1), opened(), accusing(DPUPR), disposedTo(DINKES));

    for (Scope scope :
        List.of(
            new Scope.Everything(),
            new Scope.Misconduct(),
            new Scope.OfOpds(Set.of(DINKES)),
            new Scope.InPlaces(Set.of(Lifecycles.SANGIR)))) {
      assertThat(covers(scope, Set.of(), accusing)).isTrue();
      assertThat(covers(scope, Set.of(INSPEKTORAT), accusing)).isTrue();
      assertThat(covers(scope, Set.of(INSPEKTORAT, DPUPR), accusing)).isFalse();
    }
    assertThat(covers(new Scope.OfOpds(Set.of(DPUPR)), Set.of(), accusing)).isFalse();
  }

  @Test
  void leavesOutACaseOfItsFeedWhileItsAgencyIsAccused() {
    WatchedCase named = after(complaint(1), openedNaming(DPUPR)).feeds(Set.of(AGENCY));
    WatchedCase cleared = Folds.next(named, verified());
    Subscription subscription =
        new Subscription(AGENCY, new Scope.OfOpds(Set.of(DINKES)), Set.of(DPUPR));

    assertThat(subscription.covers(named)).isFalse();
    assertThat(subscription.covers(cleared)).isTrue();
    assertThat(subscription.covers(cleared.feeds(Set.of()).withheld(Set.of(AGENCY)))).isTrue();
    assertThat(subscription.covers(cleared.feeds(Set.of()))).isFalse();
  }

  @Test
  void isRememberedWhileTheRestOfACaseIsWithheld() {
    Subscriptions subscriptions =
        new Subscriptions(
            List.of(
                new Subscription(AGENCY, new Scope.Everything(), Set.of(DPUPR)),
                new Subscription(new AgencyCode("OTHERS"), new Scope.Everything())));
    WatchedCase open = subscriptions.inFeeds(after(complaint(1), opened()));
    WatchedCase accusing = subscriptions.inFeeds(Folds.next(open, accusing(DPUPR)));
    WatchedCase named = subscriptions.inFeeds(after(complaint(2), openedNaming(DPUPR)));

    assertThat(open.feeds()).hasSize(2).contains(AGENCY);
    assertThat(accusing.feeds()).containsExactly(new AgencyCode("OTHERS"));
    assertThat(accusing.withheld()).containsExactly(AGENCY);
    assertThat(subscriptions.inFeeds(Folds.next(accusing, verified())))
        .extracting(WatchedCase::feeds, WatchedCase::withheld)
        .containsExactly(open.feeds(), Set.of());
    assertThat(named.withheld()).isEmpty();
    assertThat(named.feeds()).containsExactly(new AgencyCode("OTHERS"));
    assertThat(subscriptions.offices(AGENCY)).containsExactly(DPUPR);
  }

  private static boolean covers(Scope scope, Set<OpdCode> offices, WatchedCase watched) {
    return new Subscription(AGENCY, scope, offices).covers(watched);
  }
}
