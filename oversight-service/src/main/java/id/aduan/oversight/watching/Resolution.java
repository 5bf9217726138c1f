package id.aduan.oversight.watching;

import id.aduan.contract.OpdCode;
import id.aduan.contract.Proof;
import java.time.Instant;

/**
 * An agency's final answer and what it rests on.
 *
 * @param inTime whether it came within the limit that ran then
 */
public record Resolution(
    Step step, OpdCode opd, Proof proof, Instant disputeUntil, boolean inTime) {}
