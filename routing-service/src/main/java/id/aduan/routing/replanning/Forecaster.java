package id.aduan.routing.replanning;

import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseDecider;
import id.aduan.routing.cases.Replanner;
import id.aduan.routing.cases.Shift;
import id.aduan.routing.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what a change would do to open cases, and changes nothing. */
public final class Forecaster {
  private static final int EXAMPLES = 10;
  private final Replanner replanner;
  private final Function<Organisation, CaseDecider> deciders;
  private final int page;
  private final int most;

  /**
   * @param page how many cases are held in memory at once
   * @param most how many are looked at for one answer
   */
  public Forecaster(
      Replanner replanner, Function<Organisation, CaseDecider> deciders, int page, int most) {
    this.replanner = replanner;
    this.deciders = deciders;
    this.page = page;
    this.most = most;
  }

  /**
   * What would move.
   *
   * @param next from where to ask for the rest; null where all was looked at
   */
  public record Forecast(Tally tally, List<Example> examples, @Nullable TrackingId next) {
    public Forecast {
      examples = List.copyOf(examples);
    }
  }

  /** One case that would be concerned. */
  public record Example(TrackingId trackingId, List<Shift> moves) {
    public Example {
      moves = List.copyOf(moves);
    }
  }

  public Forecast forecast(Organisation as, @Nullable TrackingId after) {
    CaseDecider decider = deciders.apply(as);
    Tally tally = Tally.NONE;
    List<Example> examples = new ArrayList<>();
    @Nullable TrackingId next = after;
    do {
      Replanner.Page looked = replanner.forecast(decider, next, page);
      tally = tally.plus(looked);
      looked.moved().entrySet().stream()
          .limit(EXAMPLES - examples.size())
          .forEach(moved -> examples.add(new Example(moved.getKey(), moved.getValue())));
      next = looked.next();
    } while (next != null && tally.looked() < most);
    return new Forecast(tally, examples, next);
  }
}
