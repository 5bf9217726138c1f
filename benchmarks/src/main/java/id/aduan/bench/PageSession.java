package id.aduan.bench;

import static id.aduan.bench.Table.number;

import id.aduan.bench.PagesBench.Compared;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is measured of the pages of the console, line by line into the table. */
final class PageSession {
  private static final double KILOBYTE = 1000;
  private final Table table;
  private final Work work;
  private final Progress progress;

  PageSession(Table table, Work work, Progress progress) {
    this.table = table;
    this.work = work;
    this.progress = progress;
  }

  void pages(MeasuredSystem system) throws IOException, InterruptedException {
    List<Compared> pages =
        new PagesBench(system, progress)
            .measure(work.fewPages(), work.manyPages(), work.pagesWarmUp(), work.pagesRounds());
    pages.forEach(this::page);
    together(pages);
  }

  private void page(Compared page) {
    table.add(
        "pages",
        page.page().toString(),
        "p50 %s, p95 %s ms; %s kB, later %s kB"
            .formatted(
                number(page.many().millis().p50()),
                number(page.many().millis().p95()),
                number(page.many().bytes() / KILOBYTE),
                number(page.many().alone() / KILOBYTE)),
        "p50 %s, p95 %s ms; %s kB"
            .formatted(
                number(page.few().millis().p50()),
                number(page.few().millis().p95()),
                number(page.few().bytes() / KILOBYTE)),
        "p50 %s, p95 %s, weight %s"
            .formatted(number(page.medians()), number(page.times()), number(page.weights())));
  }

  private void together(List<Compared> pages) {
    table.add(
        "pages",
        "all %d pages at %,d stored cases, together".formatted(pages.size(), work.manyPages()),
        "p50 %s, p95 %s ms; heaviest %s kB"
            .formatted(
                number(sum(pages, page -> page.many().millis().p50())),
                number(sum(pages, page -> page.many().millis().p95())),
                number(
                    pages.stream().mapToInt(page -> page.many().bytes()).max().orElse(0)
                        / KILOBYTE)),
        "at %,d: p50 %s, p95 %s ms"
            .formatted(
                work.fewPages(),
                number(sum(pages, page -> page.few().millis().p50())),
                number(sum(pages, page -> page.few().millis().p95()))),
        "p50 %s, p95 %s (goal 1.1)"
            .formatted(
                number(
                    sum(pages, page -> page.many().millis().p50())
                        / sum(pages, page -> page.few().millis().p50())),
                number(
                    sum(pages, page -> page.many().millis().p95())
                        / sum(pages, page -> page.few().millis().p95()))));
  }

  private static double sum(List<Compared> pages, ToDoubleFunction<Compared> what) {
    return pages.stream().mapToDouble(what).sum();
  }
}
