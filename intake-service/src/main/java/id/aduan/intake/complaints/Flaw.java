package id.aduan.intake.complaints;

import id.aduan.contract.Language;
import id.aduan.contract.Submission.Fault;

/**
 * One thing that is wrong with an input, before anybody said in which language he reads.
 *
 * @param field path of the field, such as {@code reporter.nik}; empty: the whole
 */
public record Flaw(String field, FaultCode code) {

  public Fault in(Language language) {
    return new Fault(field, code.code(), code.in(language));
  }
}
