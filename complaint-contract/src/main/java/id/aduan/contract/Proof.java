package id.aduan.contract;

import java.time.LocalDate;

/**
 * What a resolution rests on, without showing it.
 *
 * @param doneOn the day on which the work was done
 * @param what commitment to the description of what was done
 * @param documents number of photos and documents that go with it
 */
public record Proof(LocalDate doneOn, Commitment what, int documents) {}
