package id.aduan.routing.mongo;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Answered;
import id.aduan.routing.cases.Outcome;
import org.bson.Document;

/** What was answered to a command, as a document and back. */
final class AnsweredDocument {
  private AnsweredDocument() {}

  static Document write(Answered answered) {
    return new Document("key", answered.key())
        .append("fingerprint", answered.fingerprint())
        .append("state", answered.answer().state().name())
        .append("version", answered.answer().version());
  }

  static Answered read(TrackingId id, Document stored) {
    return new Answered(
        stored.getString("key"),
        stored.getString("fingerprint"),
        new Outcome.Done(
            id, CaseStateCode.valueOf(stored.getString("state")), stored.getLong("version")));
  }
}
