package id.aduan.routing.webhooks;

import java.net.URI;
import java.util.Map;

/** The endpoints of the OPDs' systems. */
public interface Endpoints {

  /** Whether an address is of a kind that may be called at all, before anybody calls it. */
  boolean mayBe(URI url);

  /** Calls an endpoint once, and waits for its answer no longer than the policy says. */
  Answer post(URI url, Map<String, String> headers, String body);
}
