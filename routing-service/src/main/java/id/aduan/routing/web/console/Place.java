package id.aduan.routing.web.console;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.Desk;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A desk at which somebody works, or into which he looks.
 *
 * @param code in addresses: an OPD's own, or in small letters that of those who coordinate
 */
record Place(String code, Desk desk) {

  static Place of(CoordinatedBy by) {
    return new Place(by.name().toLowerCase(Locale.ROOT), new Desk.Coordination(by));
  }

  static Place of(OpdCode opd) {
    return new Place(opd.value(), new Desk.Opd(opd));
  }

  /** The office whose people see what lies here, whoever coordinates it. */
  public @Nullable OpdCode office() {
    return switch (desk) {
      case Desk.Opd(OpdCode opd) -> opd;
      case Desk.Support(OpdCode opd) -> opd;
      case Desk.Coordination(CoordinatedBy by) ->
          by == CoordinatedBy.INSPEKTORAT ? ConflictPolicy.INSPEKTORAT : null;
      case Desk.Decisions _ -> null;
    };
  }

  public @Nullable OpdCode opd() {
    return desk instanceof Desk.Opd(OpdCode opd) ? opd : null;
  }
}
