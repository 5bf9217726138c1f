package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;

/**
 * An agency that a complaint may be for.
 *
 * @param score how much of what the complaint says speaks for it, from 0 to 1
 */
public record Suggestion(OpdCode opd, double score, Explanation because) {}
