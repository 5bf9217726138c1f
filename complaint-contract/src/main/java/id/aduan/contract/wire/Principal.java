package id.aduan.contract.wire;

import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who signs in at the broker, by a name and a password of his own. */
public sealed interface Principal {

  /** The name he signs in with. */
  String login();

  /** Whom a name belongs to; empty: to nobody, or to the administrator. */
  static Optional<Principal> named(String login) {
    int dash = login.indexOf('-');
    String code = login.substring(dash + 1);
    return switch (dash < 0 ? login : login.substring(0, dash)) {
      case "adapter" -> Optional.of(new Adapter(new AdapterName(code)));
      case "opd" -> Optional.of(new Opd(new OpdCode(code.toUpperCase(Locale.ROOT))));
      case "agency" -> Optional.of(new Agency(new AgencyCode(code.toUpperCase(Locale.ROOT))));
      default ->
          Stream.concat(Stream.of(Service.values()), Stream.of(new Operator()))
              .filter(principal -> principal.login().equals(login))
              .findFirst();
    };
  }

  /** What he is called in documents, where one row stands for all of his kind. */
  default String kind() {
    return login();
  }

  /** A service of the platform. */
  enum Service implements Principal {
    INTAKE,
    ROUTING,
    NOTIFICATION,
    OVERSIGHT;

    @Override
    public String login() {
      return lower(name());
    }
  }

  /** Whoever looks after the system: sees that topics and groups are there, reads no record. */
  record Operator() implements Principal {
    @Override
    public String login() {
      return "operator";
    }
  }

  /** A channel that brings complaints. */
  record Adapter(AdapterName adapter) implements Principal {
    @Override
    public String login() {
      return "adapter-" + adapter;
    }

    @Override
    public String kind() {
      return "adapter-{adapter}";
    }
  }

  /** The system of an OPD. */
  record Opd(OpdCode opd) implements Principal {
    @Override
    public String login() {
      return "opd-" + lower(opd.value());
    }

    @Override
    public String kind() {
      return "opd-{opd}";
    }
  }

  /** The system of an oversight agency. */
  record Agency(AgencyCode agency) implements Principal {
    @Override
    public String login() {
      return "agency-" + lower(agency.value());
    }

    @Override
    public String kind() {
      return "agency-{agency}";
    }
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
