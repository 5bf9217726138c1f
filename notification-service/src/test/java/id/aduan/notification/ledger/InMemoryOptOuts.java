package id.aduan.notification.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Opt-outs without a store. */
public final class InMemoryOptOuts implements OptOuts {
  private final Map<String, Said> last = new HashMap<>();

  private record Said(boolean out, Instant at) {}

  @Override
  public void said(String phone, boolean out, Instant at) {
    Said _ =
        last.merge(
            phone,
            new Said(out, at),
            (before, now) -> now.at().isAfter(before.at()) ? now : before);
  }

  @Override
  public boolean isOut(String phone) {
    Said said = last.get(phone);
    return said != null && said.out();
  }
}
