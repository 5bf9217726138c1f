package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.util.List;
import java.util.Optional;

/** All substitutions and interim authorities that were ever given. */
public interface Grants {

  /** Of an OPD, the newest first. */
  List<Grant> of(OpdCode opd);

  List<Grant> of(PersonId person);

  Optional<Grant> find(String id);

  /** Adds a grant, and answers what is now known under its id: one that is there stays. */
  Grant add(Grant grant);

  /** Takes a grant back; one that is taken back already stays so. */
  Optional<Grant> revoke(String id, Revocation how);
}
