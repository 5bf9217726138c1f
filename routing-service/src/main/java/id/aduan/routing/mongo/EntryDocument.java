package id.aduan.routing.mongo;

import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Revocation;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who entered something and who took it back, as fields of its document. */
final class EntryDocument {
  static final String REVOKED_AT = "revokedAt";
  private static final String REVOKED_BY = "revokedBy";
  private static final String REVOKED_FOR = "revokedFor";
  private static final String ENTERED_AT = "enteredAt";
  private static final String ENTERED_BY = "enteredBy";

  private EntryDocument() {}

  static Document write(@Nullable Entry entry) {
    return entry == null
        ? new Document()
        : new Document(ENTERED_BY, entry.by().value()).append(ENTERED_AT, entry.at());
  }

  static Document write(@Nullable Revocation revocation) {
    Document document = new Document();
    if (revocation == null) {
      return document;
    }
    PersonId by = revocation.by();
    String reason = revocation.reason();
    document.append(REVOKED_AT, revocation.at());
    if (by != null) {
      document.append(REVOKED_BY, by.value());
    }
    return reason == null ? document : document.append(REVOKED_FOR, reason);
  }

  static @Nullable Entry entry(Document stored) {
    Date at = stored.getDate(ENTERED_AT);
    return at == null
        ? null
        : new Entry(new PersonId(stored.getString(ENTERED_BY)), at.toInstant());
  }

  static @Nullable Revocation revocation(Document stored) {
    Date at = stored.getDate(REVOKED_AT);
    String by = stored.getString(REVOKED_BY);
    return at == null
        ? null
        : new Revocation(
            at.toInstant(), by == null ? null : new PersonId(by), stored.getString(REVOKED_FOR));
  }
}
