package id.aduan.cli.system;

import id.aduan.broker.BrokerLogin;
import id.aduan.broker.BrokerLogins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part of one system is run. */
final class Recipes {
  private static final String LOOPBACK = "127.0.0.0/8,::1/128";

  /** From midnight to midnight: at no hour. */
  private static final String MIDNIGHT = "00:00";

  private final Programs programs;
  private final Home home;
  private final Ports ports;
  private final StoreChoice store;
  private final SmscChoice smsc;

  Recipes(Programs programs, Home home, Ports ports, StoreChoice store, SmscChoice smsc) {
    this.programs = programs;
    this.home = home;
    this.ports = ports;
    this.store = store;
    this.smsc = smsc;
  }

  /** The parts that are started, in the order of their need for each other. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(Part.values()));
    if (store instanceof StoreChoice.Given) {
      parts.remove(Part.STORE);
    }
    if (smsc instanceof SmscChoice.Given) {
      parts.remove(Part.SMSC);
    }
    return List.copyOf(parts);
  }

  /** The program of a part that is ours; a mongod is not. */
  boolean isJava(Part part) {
    return part != Part.STORE || store instanceof StoreChoice.StandIn;
  }

  JavaProgram program(Part part) {
    return programs.of(part);
  }

  Recipe of(Part part) {
    return switch (part) {
      case BROKER -> new Recipe(java(part), Map.of(), Probes.kafka(ports.of(Port.BROKER)));
      case STORE -> store();
      case MAILBOX -> new Recipe(java(part), Map.of(), Probes.http(url(Port.MAILBOX) + "/health"));
      case SMSC ->
          new Recipe(
              java(part),
              Map.of("SMSC_ACCOUNT", SmscChoice.DEMO_ACCOUNT),
              Probes.http(url(Port.SMSC) + "/health"));
      case IDENTITY ->
          new Recipe(
              java(part),
              Map.of(
                  "SERVER_PORT", Integer.toString(ports.of(Port.IDENTITY)),
                  "IDENTITY_ISSUER", url(Port.IDENTITY),
                  "IDENTITY_DATA", home.data("identity").toString(),
                  "CONSOLE_SIGN_OUT_REDIRECT", url(Port.ROUTING) + "/signed-out",
                  "COUNTER_SIGN_OUT_REDIRECT", url(Port.INTAKE) + "/signed-out"),
              health(Port.IDENTITY));
      case INTAKE -> new Recipe(java(part), intake(), health(Port.INTAKE));
      case ROUTING -> new Recipe(java(part), routing(), health(Port.ROUTING));
      case NOTIFICATION -> new Recipe(java(part), notification(), health(Port.NOTIFICATION));
      case OVERSIGHT -> new Recipe(java(part), service(Port.OVERSIGHT), health(Port.OVERSIGHT));
    };
  }

  /** Removes what older builds left behind. */
  void tidy(List<Part> running) {
    programs.tidy(running.stream().filter(this::isJava).toList());
  }

  /** The same parts in another place: for a start that only trains. */
  Recipes elsewhere(Home place) {
    return new Recipes(programs, place, Ports.free(), store, smsc);
  }

  /** What a part is told on its command line. */
  List<String> arguments(Part part) {
    return switch (part) {
      case BROKER ->
          List.of(
              "--data", home.data("broker").toString(),
              "--port", Integer.toString(ports.of(Port.BROKER)),
              "--controller-port", Integer.toString(ports.of(Port.CONTROLLER)),
              "--logins", brokerLogins().toString());
      case STORE ->
          List.of(
              "--data", home.data("store").toString(),
              "--port", Integer.toString(ports.of(Port.STORE)));
      case MAILBOX ->
          List.of(
              "--data", home.data("mailbox").toString(),
              "--smtp-port", Integer.toString(ports.of(Port.SMTP)),
              "--http-port", Integer.toString(ports.of(Port.MAILBOX)));
      case SMSC ->
          List.of(
              "--data", home.data("smsc").toString(),
              "--smpp-port", Integer.toString(ports.of(Port.SMPP)),
              "--http-port", Integer.toString(ports.of(Port.SMSC)));
      case IDENTITY, INTAKE, ROUTING, NOTIFICATION, OVERSIGHT -> List.of();
    };
  }

  /** The file with the names and passwords of all who sign in at the broker. */
  Path brokerLogins() {
    return DemoKeys.brokerLogins(home);
  }

  /** Where to reach what; for everybody to see, so without the password of a store. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    addresses.put("broker", "127.0.0.1:" + ports.of(Port.BROKER));
    addresses.put("store", storeUri().replaceFirst("//[^/]*@", "//"));
    addresses.put("smtp", "127.0.0.1:" + ports.of(Port.SMTP));
    for (Port port :
        List.of(
            Port.IDENTITY,
            Port.MAILBOX,
            Port.SMSC,
            Port.INTAKE,
            Port.ROUTING,
            Port.NOTIFICATION,
            Port.OVERSIGHT)) {
      addresses.put(port.label(), url(port));
    }
    return addresses;
  }

  private Recipe store() {
    return switch (store) {
      case StoreChoice.Given given ->
          throw new IllegalStateException("store: '" + given.uri() + "' (expected: ours to run)");
      case StoreChoice.StandIn _ ->
          new Recipe(java(Part.STORE), Map.of(), Probes.tcp(ports.of(Port.STORE)));
      case StoreChoice.Mongod(var program) ->
          new Recipe(
              List.of(
                  program.toString(),
                  "--dbpath",
                  home.data("mongod").toString(),
                  "--port",
                  Integer.toString(ports.of(Port.STORE)),
                  "--bind_ip",
                  "127.0.0.1",
                  "--replSet",
                  "aduan"),
              Map.of(),
              new ReplicaSetOfOne(ports.of(Port.STORE)));
    };
  }

  private Map<String, String> intake() {
    Map<String, String> environment = service(Port.INTAKE);
    environment.putAll(DemoKeys.of(home, Port.INTAKE));
    environment.put("PUBLIC_URL", url(Port.INTAKE));
    environment.put("ROUTING_PUBLIC_URL", url(Port.ROUTING));
    environment.put("SMSC_URL", smscUrl());
    environment.putAll(smsc.told());
    return environment;
  }

  private Map<String, String> routing() {
    Map<String, String> environment = service(Port.ROUTING);
    environment.putAll(DemoKeys.of(home, Port.ROUTING));
    environment.put("PUBLIC_URL", url(Port.INTAKE));
    environment.put("ROUTING_WEBHOOK_NETWORKS", LOOPBACK);
    return environment;
  }

  private Map<String, String> notification() {
    Map<String, String> environment = service(Port.NOTIFICATION);
    environment.put("NOTIFICATION_SMTP_HOST", "127.0.0.1");
    environment.put("NOTIFICATION_SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
    environment.put("PUBLIC_URL", url(Port.INTAKE));
    environment.put("SMSC_URL", smscUrl());
    environment.put("QUIET_FROM", MIDNIGHT);
    environment.put("QUIET_UNTIL", MIDNIGHT);
    environment.putAll(smsc.told());
    return environment;
  }

  private String smscUrl() {
    return switch (smsc) {
      case SmscChoice.Given(var url, _) -> url;
      case SmscChoice.Simulator _ ->
          "smpp://" + SmscChoice.DEMO_ACCOUNT + "@127.0.0.1:" + ports.of(Port.SMPP);
    };
  }

  private Map<String, String> service(Port port) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("SERVER_PORT", Integer.toString(ports.of(port)));
    environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.of(Port.BROKER));
    environment.put("KAFKA_PASSWORD", brokerLogin(port.label()).password());
    environment.put("MONGODB_URI", storeUri(port.label()));
    environment.put("ISSUER_URI", url(Port.IDENTITY));
    environment.put("LIMITS_EXEMPT", LOOPBACK);
    return environment;
  }

  private BrokerLogin brokerLogin(String name) {
    return BrokerLogins.read(brokerLogins()).of(name);
  }

  /** Each service knows its own database; a store that is given may have a user for each. */
  private String storeUri(String service) {
    return switch (store) {
      case StoreChoice.Given given -> given.uriOf(service);
      case StoreChoice.Mongod _, StoreChoice.StandIn _ -> storeUri() + "/" + service;
    };
  }

  private String storeUri() {
    return switch (store) {
      case StoreChoice.Given(var uri, _) -> uri;
      case StoreChoice.Mongod _, StoreChoice.StandIn _ ->
          "mongodb://127.0.0.1:" + ports.of(Port.STORE);
    };
  }

  private List<String> java(Part part) {
    return programs.of(part).command(arguments(part));
  }

  private Probe health(Port port) {
    return Probes.http(url(port) + "/actuator/health");
  }

  private String url(Port port) {
    return "http://127.0.0.1:" + ports.of(port);
  }
}
