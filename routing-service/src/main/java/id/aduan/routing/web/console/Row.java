package id.aduan.routing.web.console;

import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.WorkPage;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param due null where no deadline counts any more
 * @param decide until when a coordinator must settle whose it is; null where nobody must
 */
record Row(WorkPage.Item item, @Nullable Due due, @Nullable Due decide, String excerpt) {
  private static final int EXCERPT = 220;

  static Row of(WorkPage.Item item, Dues dues) {
    return new Row(
        item,
        item.due() == null || item.dueKind() == null
            ? null
            : dues.of(item.dueKind(), item.due(), item.isOverdue(dues.now())),
        item.decideBy() == null ? null : dues.of(DeadlineKind.VERIFICATION, item.decideBy(), false),
        excerpt(item.text()));
  }

  private static String excerpt(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)).strip() + "…";
  }
}
