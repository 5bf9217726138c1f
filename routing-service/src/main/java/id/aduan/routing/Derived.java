package id.aduan.routing;

import id.aduan.routing.organisation.Organisation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made of the organisation, and made anew when that has changed. */
final class Derived<T> implements Supplier<T> {
  private final Supplier<Organisation> organisation;
  private final Function<Organisation, T> make;
  private volatile @Nullable Made<T> last;

  Derived(Supplier<Organisation> organisation, Function<Organisation, T> make) {
    this.organisation = organisation;
    this.make = make;
  }

  private record Made<T>(Organisation of, T value) {}

  /**
   * Two that meet a change at once both make it, and it is the same. Each moment has one
   * organisation; to compare what is in it would cost more than to make anew.
   */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public T get() {
    Organisation now = organisation.get();
    Made<T> made = last;
    if (made == null || made.of() != now) {
      made = new Made<>(now, make.apply(now));
      last = made;
    }
    return made.value();
  }
}
