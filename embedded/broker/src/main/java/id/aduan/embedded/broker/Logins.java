package id.aduan.embedded.broker;

import id.aduan.broker.BrokerLogin;
import id.aduan.broker.BrokerLogins;
import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import id.aduan.contract.wire.Principal.Operator;
import id.aduan.contract.wire.Principal.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can sign in at a broker on a laptop.
 *
 * @param own passwords of those without whom nothing works: given at each start
 * @param guests passwords of those from outside: given once, so that whoever was revoked stays so
 */
public record Logins(BrokerLogin admin, Map<Principal, String> own, Map<Principal, String> guests) {
  private static final Adapter DEMO_ADAPTER = new Adapter(new AdapterName("demo"));

  public Logins {
    own = Map.copyOf(own);
    guests = Map.copyOf(guests);
  }

  /** For tests: everybody whom a test knows, with one known password. */
  public static Logins demo() {
    return new Logins(
        BrokerLogin.demoAdmin(),
        passwords(services(), principal -> BrokerLogin.demo(principal).password()),
        passwords(
            Stream.of(
                    Stream.of(DEMO_ADAPTER, new Adapter(new AdapterName("loket"))),
                    Stream.of("DPUPR", "DINKES").map(code -> new Opd(new OpdCode(code))),
                    Stream.of("KEMENPANRB", "OMBUDSMAN", "INSPEKTORAT")
                        .map(code -> new Agency(new AgencyCode(code))))
                .flatMap(principals -> principals),
            principal -> BrokerLogin.demo(principal).password()));
  }

  /** From a file with a line for each of {@link #names()}. */
  public static Logins read(Path file) {
    BrokerLogins logins = BrokerLogins.read(file);
    Function<Principal, String> password = principal -> logins.of(principal.login()).password();
    return new Logins(
        logins.of(BrokerLogin.ADMIN),
        passwords(services(), password),
        passwords(Stream.of(DEMO_ADAPTER), password));
  }

  /** Who has a password on a laptop before anybody is let in by {@code ./aduan access}. */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(BrokerLogin.ADMIN),
            Stream.concat(services(), Stream.of(DEMO_ADAPTER)).map(Principal::login))
        .toList();
  }

  private static Stream<Principal> services() {
    return Stream.concat(Stream.of(Service.values()), Stream.of(new Operator()));
  }

  private static Map<Principal, String> passwords(
      Stream<? extends Principal> principals, Function<Principal, String> password) {
    return principals.collect(Collectors.toMap(principal -> principal, password));
  }
}
