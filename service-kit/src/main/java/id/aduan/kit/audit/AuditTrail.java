package id.aduan.kit.audit;

import java.util.List;

/** All entries there ever were: added and read, never changed or removed. */
public interface AuditTrail {

  /** Returns when the entry is durable; the same one again changes nothing. */
  void append(AuditEntry entry);

  /** The entries that fit, the newest first. */
  List<AuditEntry> search(AuditQuery query);
}
