package id.aduan.routing.signouts;

import id.aduan.contract.PersonId;
import java.time.Instant;

/**
 * That somebody was signed out everywhere.
 *
 * @param upTo the last instant at which what was issued is refused
 * @param by who did it; himself, or somebody who may
 */
public record SignOut(PersonId person, Instant upTo, PersonId by) {}
