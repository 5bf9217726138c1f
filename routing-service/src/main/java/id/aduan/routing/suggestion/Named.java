package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;

/**
 * A person of the organisation, as a complaint may name him.
 *
 * @param name with or without titles
 * @param post the title of what he is
 */
public record Named(PersonId id, String name, String post, OpdCode opd) {}
