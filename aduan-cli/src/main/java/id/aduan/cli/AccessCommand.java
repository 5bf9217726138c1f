package id.aduan.cli;

import id.aduan.broker.AccessRecord;
import id.aduan.broker.BrokerAdmin;
import id.aduan.broker.BrokerLogin;
import id.aduan.broker.BrokerLogins;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.AccessEvent;
import id.aduan.contract.AccessEvent.AccessGranted;
import id.aduan.contract.AccessEvent.AccessRevoked;
import id.aduan.contract.AccessEvent.Account;
import id.aduan.contract.AccessEvent.Reference;
import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.BrokerAccess;
import id.aduan.contract.wire.Grant;
import id.aduan.contract.wire.Grant.Thing;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets OPDs, adapters and agencies in at the broker, and shuts them out. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description = "Who may sign in at the broker, and for what (docs/broker-access.md).")
final class AccessCommand {
  private static final int PASSWORD_BYTES = 24;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Gives somebody a name, a new password, his topics and his rights, on the running system,"
              + " and prints the password, this once.")
  int add(
      @Mixin Cluster cluster,
      @Parameters(paramLabel = "KIND", description = "opd, adapter or agency") Kind kind,
      @Parameters(paramLabel = "CODE", description = "as in DINKES, KEMENPANRB") String code,
      @Mixin Order order) {
    Principal principal = kind.principal(code);
    AccessEvent change = new AccessGranted(order.by(), order.reason());
    String password = random();
    reaching(
        cluster,
        admin -> {
          write(cluster, admin, List.of(principal), change);
          admin.admit(principal, password);
          BrokerAdmin.awaitSignIn(
              cluster.encrypted(
                  new BrokerLogin(principal.login(), password).at(cluster.address())));
        });
    PrintWriter out = spec.commandLine().getOut();
    out.printf("user      %s%n", principal.login());
    out.printf("password  %s   (shown this once; only a fingerprint of it is kept)%n", password);
    out.printf("broker    %s, SASL SCRAM-SHA-512%n", cluster.address());
    BrokerAccess.of(principal).forEach(grant -> out.println(said(grant)));
    return 0;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description =
          "Takes somebody's rights and password away, from his next request on. His topics stay"
              + " until what is in them has expired.")
  int revoke(
      @Mixin Cluster cluster,
      @Parameters(paramLabel = "KIND", description = "opd, adapter or agency") Kind kind,
      @Parameters(paramLabel = "CODE", description = "as in DINKES, KEMENPANRB") String code,
      @Mixin Order order) {
    Principal principal = kind.principal(code);
    AccessEvent change = new AccessRevoked(order.by(), order.reason());
    reaching(
        cluster,
        admin -> {
          boolean known = admin.admitted().contains(principal.login());
          write(cluster, admin, List.of(principal), change);
          admin.revoke(principal);
          spec.commandLine()
              .getOut()
              .println(
                  principal.login() + (known ? " can do nothing any more." : " had no password."));
        });
    return 0;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Who has a password at the broker.")
  int list(@Mixin Cluster cluster) {
    reaching(
        cluster,
        admin -> admin.admitted().stream().sorted().forEach(spec.commandLine().getOut()::println));
    return 0;
  }

  @Command(
      name = "set-up",
      mixinStandardHelpOptions = true,
      description =
          "Makes the topics and lets in whom a file of lines name=password names: the services, the"
              + " operator, and others. For a new cluster; may be done again.")
  int setUp(
      @Mixin Cluster cluster,
      @Parameters(paramLabel = "FILE", description = "the names and passwords") Path file,
      @Mixin Order order) {
    BrokerLogins logins = BrokerLogins.read(file);
    Map<Principal, String> passwords = new LinkedHashMap<>();
    for (String name : logins.names()) {
      if (!name.equals(cluster.admin)) {
        Principal principal =
            Principal.named(name)
                .orElseThrow(() ->
                    new CannotStart(
                        name
                            + ": nobody (expected: a service, operator, opd-, adapter-, agency-)"));
        passwords.put(principal, logins.of(name).password());
      }
    }
    reaching(
        cluster,
        admin -> {
          Set<String> known = admin.admitted();
          List<Principal> added =
              passwords.keySet().stream()
                  .filter(principal -> !known.contains(principal.login()))
                  .toList();
          write(cluster, admin, added, new AccessGranted(order.by(), order.reason()));
          admin.admit(passwords);
        });
    spec.commandLine().getOut().println(String.join(", ", logins.names()) + " can sign in.");
    return 0;
  }

  /** What is not in the audit is not done. */
  private static void write(
      Cluster cluster, BrokerAdmin admin, Collection<Principal> whom, AccessEvent change) {
    admin.makeTopics();
    new AccessRecord(cluster.settings()).write(whom, change, Instant.now());
  }

  private static void reaching(Cluster cluster, Consumer<BrokerAdmin> task) {
    try (BrokerAdmin admin = new BrokerAdmin(cluster.settings())) {
      task.accept(admin);
    } catch (KafkaException e) {
      throw new CannotStart("broker " + cluster.address() + ": " + e.getMessage());
    }
  }

  private static String said(Grant grant) {
    String operations =
        grant.sorted().stream().map(Grant.Operation::name).collect(Collectors.joining(", "));
    String kind = grant.thing() == Thing.TOPIC ? "topic" : "group";
    return "%-9s %s%s: %s".formatted(kind, grant.name(), grant.family() ? "*" : "", operations);
  }

  private static String random() {
    byte[] password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(password);
  }

  /** Who orders a change, and why; the audit keeps it. */
  static final class Order {
    @Option(
        names = "--reason",
        paramLabel = "NUMBER",
        description = "The number of the letter or decree that it is done for.")
    private @Nullable String reason;

    @Option(
        names = "--by",
        paramLabel = "ACCOUNT",
        description = "Who orders it (default: the account that you are signed in with).")
    private @Nullable String by;

    Account by() {
      return new Account(by == null ? signedIn() : by);
    }

    @Nullable Reference reason() {
      return reason == null ? null : new Reference(reason);
    }

    /** Of an administrator who works as somebody else, sudo knows the name. */
    private static String signedIn() {
      String before = System.getenv("SUDO_USER");
      return before == null ? System.getProperty("user.name") : before;
    }
  }

  /** Who comes from outside. */
  enum Kind {
    OPD {
      @Override
      Principal principal(String code) {
        return new Opd(new OpdCode(code));
      }
    },
    ADAPTER {
      @Override
      Principal principal(String code) {
        return new Adapter(new AdapterName(code));
      }
    },
    AGENCY {
      @Override
      Principal principal(String code) {
        return new Agency(new AgencyCode(code));
      }
    };

    abstract Principal principal(String code);
  }

  /** Which cluster is meant, and who its administrator is. */
  static final class Cluster {
    @Option(
        names = "--broker",
        paramLabel = "HOST:PORT",
        description = "Another broker than that of ./aduan up.")
    private @Nullable String broker;

    @Option(
        names = "--admin",
        paramLabel = "NAME",
        description = "Its administrator (default: admin); his password is KAFKA_ADMIN_PASSWORD.")
    private String admin = BrokerLogin.ADMIN;

    @Option(
        names = "--certificates",
        paramLabel = "FILE",
        description = "Whom to trust, as PEM, where connections are encrypted.")
    private @Nullable Path certificates;

    String address() {
      return broker == null ? running().address("broker") : broker;
    }

    Map<String, Object> settings() {
      return encrypted(login().asAdminAt(address()));
    }

    Map<String, Object> encrypted(Map<String, Object> settings) {
      return certificates == null ? settings : BrokerLogin.trusting(settings, certificates);
    }

    private BrokerLogin login() {
      String password = System.getenv("KAFKA_ADMIN_PASSWORD");
      if (password != null) {
        return new BrokerLogin(admin, password);
      }
      if (broker != null) {
        throw new CannotStart("KAFKA_ADMIN_PASSWORD: none (expected: that of " + admin + ")");
      }
      return BrokerLogins.read(Path.of(running().brokerLogins())).of(admin);
    }

    private static SystemState running() {
      return SystemState.running(Home.of(Installation.ofThisProgram().root(), System.getenv()))
          .orElseThrow(
              () -> new CannotStart("Nothing runs; start it with ./aduan up, or name a --broker."));
    }
  }
}
