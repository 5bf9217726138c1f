package id.aduan.routing.web;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.InternalRequest;
import id.aduan.routing.cases.RequestView;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An internal request with what its official needs of the case.
 *
 * @param answerable whether the reader can answer it now
 */
record RequestJson(
    TrackingId trackingId,
    long version,
    int number,
    OpdCode office,
    PersonId official,
    Instant due,
    InternalRequest.Status status,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    Map<ContentPart, String> content,
    boolean answerable) {

  static RequestJson of(RequestView view) {
    InternalRequest request = view.request();
    return new RequestJson(
        view.found().id(),
        view.found().version(),
        request.number(),
        request.office(),
        request.official(),
        request.due(),
        request.status(),
        view.found().subject().category(),
        view.found().subject().place(),
        view.texts(),
        view.isAnswerable());
  }
}
