package id.aduan.cli.system;

/** Who is told, in words, what happens to a system. */
@FunctionalInterface
public interface Announcements {
  void say(String line);
}
