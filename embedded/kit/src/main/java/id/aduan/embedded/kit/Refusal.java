package id.aduan.embedded.kit;

/** Why a request is not taken, in both languages; said to whoever sent it. */
public final class Refusal extends Exception {
  @java.io.Serial private static final long serialVersionUID = 1;

  private final int status;
  private final String indonesian;
  private final String english;

  public Refusal(int status, String indonesian, String english) {
    super(english);
    this.status = status;
    this.indonesian = indonesian;
    this.english = english;
  }

  public int status() {
    return status;
  }

  public String in(Language language) {
    return language.say(indonesian, english);
  }
}
