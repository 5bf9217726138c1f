package id.aduan.routing.suggestion;

import id.aduan.contract.Language;

/**
 * What complaints are about, in the words of the field.
 *
 * @param prior how common it is, in tenths of a weight
 */
public record Topic(String code, String indonesian, String english, int prior) {
  public String name(Language language) {
    return switch (language) {
      case ID -> indonesian;
      case EN -> english;
    };
  }
}
