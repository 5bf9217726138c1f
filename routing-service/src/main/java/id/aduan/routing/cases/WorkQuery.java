package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a work list is wanted, by nearest deadline.
 *
 * @param desk on whose desk the cases lie; null where a state or another filter selects
 * @param stage what is to be done next with them; only with a desk
 * @param area only what counted among the arrivals of this kecamatan
 * @param dueAfter only what is due later than this
 * @param dueBy only what is due by this instant; the end of the time to dispute is nobody's
 * @param assigned only what this one works on, or nobody; null: whoever does. Only with an OPD's
 *     desk
 * @param sought what is looked for among them; null: nothing
 * @param within only what is within this reach; null: wherever
 * @param after the place of the last item that was read
 */
public record WorkQuery(
    @Nullable Desk desk,
    @Nullable CaseStateCode state,
    @Nullable Stage stage,
    @Nullable OpdCode opd,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    @Nullable PlaceCode area,
    @Nullable Instant dueAfter,
    @Nullable Instant dueBy,
    @Nullable Assigned assigned,
    @Nullable Sought sought,
    @Nullable Reach within,
    @Nullable String after,
    int limit) {

  /** From wherever it came, at whatever stage, and whoever works on it. */
  public WorkQuery(
      @Nullable Desk desk,
      @Nullable CaseStateCode state,
      @Nullable OpdCode opd,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      @Nullable Instant dueBy,
      @Nullable String after,
      int limit) {
    this(
        desk, state, null, opd, category, place, null, null, dueBy, null, null, null, after, limit);
  }

  /** All that lies on a desk. */
  public static WorkQuery of(@Nullable Desk desk, int limit) {
    return new WorkQuery(desk, null, null, null, null, null, null, limit);
  }

  public WorkQuery stage(@Nullable Stage wanted) {
    return new WorkQuery(
        desk, state, wanted, opd, category, place, area, dueAfter, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery state(@Nullable CaseStateCode wanted) {
    return new WorkQuery(
        desk, wanted, stage, opd, category, place, area, dueAfter, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery opd(@Nullable OpdCode wanted) {
    return new WorkQuery(
        desk, state, stage, wanted, category, place, area, dueAfter, dueBy, assigned, sought,
        within, after, limit);
  }

  public WorkQuery about(@Nullable CategoryCode wanted) {
    return new WorkQuery(
        desk, state, stage, opd, wanted, place, area, dueAfter, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery at(@Nullable PlaceCode wanted) {
    return new WorkQuery(
        desk, state, stage, opd, category, wanted, area, dueAfter, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery from(@Nullable PlaceCode wanted) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, wanted, dueAfter, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery dueAfter(@Nullable Instant instant) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, area, instant, dueBy, assigned, sought, within,
        after, limit);
  }

  public WorkQuery dueBy(@Nullable Instant instant) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, area, dueAfter, instant, assigned, sought, within,
        after, limit);
  }

  public WorkQuery assigned(@Nullable Assigned to) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, area, dueAfter, dueBy, to, sought, within, after,
        limit);
  }

  public WorkQuery after(@Nullable String place) {
    return new WorkQuery(
        desk,
        state,
        stage,
        opd,
        category,
        this.place,
        area,
        dueAfter,
        dueBy,
        assigned,
        sought,
        within,
        place,
        limit);
  }

  /** The same, as far as something is found in it. */
  public WorkQuery holding(@Nullable Sought wanted) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, area, dueAfter, dueBy, assigned, wanted, within,
        after, limit);
  }

  public WorkQuery within(@Nullable Reach reach) {
    return new WorkQuery(
        desk, state, stage, opd, category, place, area, dueAfter, dueBy, assigned, sought, reach,
        after, limit);
  }

  /**
   * Whether a case is among what is wanted, as far as it says so itself: by words and kecamatan of
   * its arrival only the store finds it.
   */
  public boolean mayHold(Case on) {
    return (desk == null || Desk.lies(on, desk))
        && (state == null || on.state().code() == state)
        && (stage == null || Stage.of(on.state()) == stage)
        && (opd == null || on.holder().filter(opd::equals).isPresent())
        && (assigned == null || Objects.equals(on.custody().assignee(), assigned.person()))
        && (category == null || category.equals(on.subject().category()))
        && (place == null || place.equals(on.subject().place()))
        && (within == null || within.covers(on))
        && (dueAfter == null || on.nearest().filter(d -> !d.due().isAfter(dueAfter)).isEmpty())
        && (dueBy == null
            || on.nearest()
                .filter(d -> d.kind() != DeadlineKind.DISPUTE && !d.due().isAfter(dueBy))
                .isPresent());
  }

  /**
   * Who works on a case within its OPD.
   *
   * @param person null: nobody
   */
  public record Assigned(@Nullable PersonId person) {
    public static final Assigned TO_NOBODY = new Assigned(null);
  }
}
