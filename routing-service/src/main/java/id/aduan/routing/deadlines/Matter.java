package id.aduan.routing.deadlines;

import id.aduan.contract.ComplaintKind;

/**
 * What decides how long a resolution may take.
 *
 * @param misconduct berkadar pengawasan: the Inspektorat handles it
 */
public record Matter(ComplaintKind kind, boolean misconduct) {}
