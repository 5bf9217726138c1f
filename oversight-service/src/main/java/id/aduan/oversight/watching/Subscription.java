package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;

/** That an oversight agency watches the cases of a scope. */
public record Subscription(AgencyCode agency, Scope scope) {}
