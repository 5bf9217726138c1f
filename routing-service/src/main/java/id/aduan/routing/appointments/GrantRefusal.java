package id.aduan.routing.appointments;

import java.util.Locale;

/** Why a grant is refused; the words for people are the doors' business. */
public enum GrantRefusal {
  IN_THE_PAST,
  TOO_LONG,
  NOT_APPOINTED,
  SAME_PERSON,
  SUBSTITUTE_NOT_APPOINTED,
  ADMIN_APPOINTED;

  /** Stable code for programs, such as {@code not-appointed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
