package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all opt-outs promise, wherever they are kept. */
public interface OptOutsContract {
  String PHONE = "+6281200000001";

  /** None yet. */
  OptOuts optOuts();

  @Test
  default void holdWhatWasSaidLastInWhateverOrderItIsHeard() {
    OptOuts optOuts = optOuts();
    assertThat(optOuts.isOut(PHONE)).isFalse();

    optOuts.said(PHONE, true, NINE.plusSeconds(1));
    optOuts.said(PHONE, true, NINE.plusSeconds(1));
    assertThat(optOuts.isOut(PHONE)).isTrue();
    assertThat(optOuts.isOut("+6281200000002")).isFalse();

    optOuts.said(PHONE, false, NINE);
    assertThat(optOuts.isOut(PHONE)).isTrue();

    optOuts.said(PHONE, false, NINE.plusSeconds(2));
    assertThat(optOuts.isOut(PHONE)).isFalse();
  }
}
