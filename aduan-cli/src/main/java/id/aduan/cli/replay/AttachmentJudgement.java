package id.aduan.cli.replay;

import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Life.Attached;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Compares what was attached with what is kept: the one photo, named by each resolution, with the
 * content that was taken in.
 */
final class AttachmentJudgement {
  private AttachmentJudgement() {}

  static void of(Life life, List<AttachmentFound> found, BiConsumer<Kind, String> find) {
    Attached attached = life.attached();
    if (attached != null) {
      found.stream()
          .filter(one -> one.id().equals(attached.id()))
          .findFirst()
          .ifPresentOrElse(
              one -> judge(one, attached, find),
              () -> find.accept(Kind.LOST, "attachment " + attached.id() + " is not there"));
      found.stream()
          .filter(one -> !one.id().equals(attached.id()))
          .forEach(one ->
              find.accept(
                  Kind.DOUBLED,
                  "attachment %s (expected: %s alone)".formatted(one.id(), attached.id())));
    }
  }

  private static void judge(
      AttachmentFound found, Attached attached, BiConsumer<Kind, String> find) {
    if (!found.named()) {
      find.accept(
          Kind.LOST, "attachment " + found.id() + " is not named (expected: by each resolution)");
    }
    if (!found.hash().equals(attached.hash())) {
      find.accept(Kind.LOST, "attachment " + found.id() + " has another content than was taken in");
    }
  }
}
