package id.aduan.contract.wire;

import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import id.aduan.contract.wire.Principal.Operator;
import id.aduan.contract.wire.Principal.Service;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/broker-access.md, made from {@link BrokerAccess}. */
final class AccessDocument {
  /** One of each kind; in documents the name of its kind stands for its own. */
  static final List<Principal> KINDS =
      Stream.concat(
              Stream.of(Service.values()),
              Stream.<Principal>of(
                  new Operator(),
                  new Adapter(new AdapterName("adapter")),
                  new Opd(new OpdCode("OPD")),
                  new Agency(new AgencyCode("AGENCY"))))
          .toList();

  private AccessDocument() {}

  static String text() {
    return """
    # Who may do what at the broker

    Generated from `BrokerAccess` by `BrokerAccessTest` (`-Ddocs.update` rewrites it); the broker's access-control list is made of
    the same table, and `BrokerLocksTest` tries every cell of it on a running broker. Everything that is not here is refused. Nobody
    deletes a topic; only its owner writes it. To read or to write is to know that a topic is there. `*`: all names that begin so.

    Everybody signs in by SASL SCRAM-SHA-512, with a password of his own; the administrator, who makes all others, is known to the
    broker itself. `./aduan access add opd DINKES` (`adapter`, `agency`) lets somebody in on a running system and shows his password
    once; `revoke` shuts him out from his next request on; `list` says who has a password; `set-up` prepares a new cluster.
    Each change stands in the audit of routing before it is made: who ordered it (`--by`, else the account), and why (`--reason`).

    | who | thing | name | may |
    |---|---|---|---|
    %s

    An adapter's coming gives `intake` what it needs to put aside what it cannot understand:

    | who | thing | name | may |
    |---|---|---|---|
    %s
    """
        .formatted(
            KINDS.stream()
                .flatMap(who ->
                    BrokerAccess.of(who).stream().map(grant -> row(who.kind(), named(who, grant))))
                .collect(Collectors.joining("\n")),
            KINDS.stream()
                .flatMap(who ->
                    BrokerAccess.becauseOf(who).entrySet().stream()
                        .flatMap(more ->
                            more.getValue().stream()
                                .map(grant -> row(more.getKey().kind(), named(who, grant)))))
                .collect(Collectors.joining("\n")));
  }

  private static Grant named(Principal who, Grant grant) {
    String own = who.login();
    String code = own.substring(own.indexOf('-') + 1);
    return who.kind().equals(own)
        ? grant
        : new Grant(
            grant.thing(),
            grant.name().replace(own, who.kind()).replace("." + code + ".", ".{" + code + "}."),
            grant.family(),
            grant.operations());
  }

  private static String row(String who, Grant grant) {
    return "| `%s` | %s | `%s` | %s |"
        .formatted(
            who,
            grant.thing().name().toLowerCase(Locale.ROOT),
            grant.name() + (grant.family() ? "*" : ""),
            grant.sorted().stream()
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }
}
