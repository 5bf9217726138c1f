package id.aduan.routing.web.console;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.web.Cursors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which list is asked for and how far it is narrowed, in an address that can be kept and sent to
 * somebody.
 *
 * @param area a kecamatan
 */
record Asked(
    @Nullable String desk,
    @Nullable String list,
    @Nullable String category,
    @Nullable String place,
    @Nullable String area,
    @Nullable String cursor) {

  Asked in(String atDesk, String ofList) {
    return new Asked(atDesk, ofList, category, place, area, cursor);
  }

  public boolean isNarrowed() {
    return isSet(category) || isSet(place) || isSet(area);
  }

  public boolean isInList() {
    return isSet(desk) && isSet(list);
  }

  /** Whether both ask for the same, on whatever page of it. */
  boolean isSameAs(Asked other) {
    return parts().equals(other.parts());
  }

  private List<String> parts() {
    return List.of(text(desk), text(list), text(category), text(place), text(area));
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Where it is shown. */
  public String address(@Nullable String from) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(WorkPages.LIST);
    add(address, "desk", desk);
    add(address, "list", list);
    add(address, "category", category);
    add(address, "place", place);
    add(address, "area", area);
    add(address, "cursor", from);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (isSet(value)) {
      var _ = address.queryParam(name, value);
    }
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  WorkQuery narrow(WorkQuery all) {
    return all.about(Asking.read(category, CategoryCode::new))
        .at(Asking.read(place, PlaceCode::new))
        .from(Asking.read(area, PlaceCode::new))
        .after(Asking.read(cursor, Cursors::opened));
  }
}
