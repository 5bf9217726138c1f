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
 * @param acts whether he acts there, and does not only look
 */
record Place(String code, Desk desk, boolean acts) {

  static Place of(CoordinatedBy by, boolean acts) {
    return new Place(by.name().toLowerCase(Locale.ROOT), new Desk.Coordination(by), acts);
  }

  static Place of(OpdCode opd) {
    return new Place(opd.value(), new Desk.Opd(opd), true);
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
