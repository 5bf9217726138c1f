package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent.Content;

/** Finds the OPDs that a complaint may be for. */
@FunctionalInterface
public interface SuggestOpds {
  Suggestion suggest(Content content);
}
