package id.aduan.kit.security.signin;

import id.aduan.contract.PersonId;

/** Signs a person out in all services: of the one that records it. */
@FunctionalInterface
public interface SignOutEverywhere {
  void of(PersonId person);
}
