package id.aduan.embedded.smsc;

/** Why a request is not taken, in both languages; said to whoever sent it. */
final class Refusal extends Exception {
  private final int status;
  private final String indonesian;
  private final String english;

  Refusal(int status, String indonesian, String english) {
    super(english);
    this.status = status;
    this.indonesian = indonesian;
    this.english = english;
  }

  int status() {
    return status;
  }

  String in(Language language) {
    return language.say(indonesian, english);
  }
}
