package id.aduan.oversight.watching;

/**
 * The first answer that the reporter got from an agency (respon awal).
 *
 * @param inTime whether it came within the limit that ran then
 */
public record FirstAnswer(Step step, boolean inTime) {}
