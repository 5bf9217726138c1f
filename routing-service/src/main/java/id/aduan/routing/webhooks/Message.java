package id.aduan.routing.webhooks;

import java.time.Instant;

/**
 * What an endpoint is told.
 *
 * @param id the same however often it is delivered
 * @param body a CloudEvent in structured JSON
 */
public record Message(String id, String body) {

  /** A call that says nothing, to see whether it arrives. */
  public static Message test(String id, Instant at) {
    return new Message(
        id,
        """
        {"specversion":"1.0","id":"%s","source":"/routing-service","type":"webhook.tested.v1",\
        "time":"%s","datacontenttype":"application/json","data":{}}\
        """
            .formatted(id, at));
  }

  /** The identity without the sign that separates the parts of what is signed. */
  String headerId() {
    return id.replace('.', '_');
  }
}
