package id.aduan.embedded.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.aduan.broker.BrokerAdmin;
import id.aduan.broker.BrokerLogin;
import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import id.aduan.contract.wire.Principal.Operator;
import id.aduan.contract.wire.Principal.Service;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that anybody could try at the broker, tried. */
@NullUnmarked
class BrokerLocksTest {
  private static final String ALL = "*";
  private static final List<Principal> EVERYBODY =
      Stream.of(
              Stream.of(Service.values()),
              Stream.of(new Operator()),
              Stream.of("demo", "loket").map(name -> new Adapter(new AdapterName(name))),
              Stream.of("DPUPR", "DINKES").map(code -> new Opd(new OpdCode(code))),
              Stream.of("KEMENPANRB", "OMBUDSMAN", "INSPEKTORAT")
                  .map(code -> new Agency(new AgencyCode(code))))
          .<Principal>flatMap(principals -> principals)
          .toList();
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static Set<String> topics;
  private static Map<String, String> allowed;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(data, 0);
    allowed = expected();
    try (Admin admin = Admin.create(BrokerLogin.demoAdmin().at(broker.bootstrapServers()))) {
      Set<String> existing = admin.listTopics().names().get();
      topics = new TreeSet<>(existing);
      topics.add("somebody.elses.v1");
      topics.add("__consumer_offsets");
      allowed.keySet().stream()
          .map(row -> row.split(" ")[1])
          .filter(name -> !name.equals(ALL))
          .forEach(topics::add);
      admin
          .createTopics(
              topics.stream()
                  .filter(name -> !existing.contains(name) && !name.startsWith("__"))
                  .map(name -> new NewTopic(name, 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
    try (Visitor admin = new Visitor(BrokerLogin.demoAdmin().at(broker.bootstrapServers()))) {
      assertThat(topics).filteredOn(name -> !name.startsWith("__")).allMatch(admin::writes);
      assertThat(admin.joins("anybody")).isTrue();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void letsEverybodyDoWhatTheTableSaysAndNothingElse() {
    Map<String, String> found = new HashMap<>();
    for (Principal principal : EVERYBODY) {
      try (Visitor visitor = visitor(principal)) {
        for (String topic : topics) {
          String rights = visitor.rights(topic);
          if (!rights.equals("-----")) {
            found.put(principal.login() + " " + topic, rights);
          }
        }
      }
    }
    Map<String, String> wanted = new HashMap<>();
    for (Principal principal : EVERYBODY) {
      for (String topic : topics) {
        String rights =
            allowed.getOrDefault(
                principal.login() + " " + topic,
                allowed.getOrDefault(principal.login() + " " + ALL, ""));
        if (!rights.isEmpty()) {
          wanted.put(principal.login() + " " + topic, rights + "-");
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    assertThat(topics).hasSizeGreaterThanOrEqualTo(25);
  }

  /** Who reads in another's group takes his records away from him. */
  @Test
  void letsEverybodyReadInGroupsOfHisOwnNameOnly() {
    List<String> groups =
        EVERYBODY.stream()
            .flatMap(p -> Stream.of(p.login(), p.login() + ".two"))
            .collect(Collectors.toCollection(ArrayList::new));
    groups.addAll(List.of("intake-tracking", "opd-dpuprx", "anybody"));
    for (Principal principal : EVERYBODY) {
      try (Visitor visitor = visitor(principal)) {
        for (String group : groups) {
          boolean own =
              principal instanceof Service
                  ? group.startsWith(principal.login())
                  : !(principal instanceof Operator)
                      && (group.equals(principal.login())
                          || group.startsWith(principal.login() + "."));
          assertThat(visitor.joins(group)).as(principal.login() + " in " + group).isEqualTo(own);
        }
      }
    }
  }

  @Test
  void letsNobodyInWithoutHisPassword() {
    for (BrokerLogin wrong :
        List.of(
            new BrokerLogin("intake", "guessed"),
            new BrokerLogin("nobody", "demo"),
            new BrokerLogin("", ""))) {
      try (Admin stranger = Admin.create(wrong.at(broker.bootstrapServers()))) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> stranger.listTopics().names().get())
            .withCauseInstanceOf(SaslAuthenticationException.class);
      }
      try (Admin stranger = Admin.create(wrong.asAdminAt(broker.bootstrapServers()))) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> stranger.listTopics().names().get())
            .withCauseInstanceOf(SaslAuthenticationException.class);
      }
    }
  }

  @Test
  void letsNobodyInWhoDoesNotSayWhoHeIs() {
    try (Admin anonymous =
        Admin.create(
            Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "request.timeout.ms", 1000,
                "default.api.timeout.ms", 2000))) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> anonymous.listTopics().names().get());
    }
  }

  /** What he has open is no way round it. */
  @Test
  void shutsOutWhoeverIsRevokedAtOnceAndLetsHimInAgain() throws Exception {
    Principal dishub = new Opd(new OpdCode("DISHUB"));
    String topic = Topics.assignments(new OpdCode("DISHUB")).name();
    try (BrokerAdmin admin =
        new BrokerAdmin(BrokerLogin.demoAdmin().asAdminAt(broker.bootstrapServers()))) {
      Map<String, Object> settings =
          new BrokerLogin(dishub.login(), "first").at(broker.bootstrapServers());
      admin.admit(dishub, "first");
      BrokerAdmin.awaitSignIn(settings);
      try (Visitor open = new Visitor(settings)) {
        assertThat(open.rights(topic)).isEqualTo("--D--");
        try (Visitor root = new Visitor(BrokerLogin.demoAdmin().at(broker.bootstrapServers()))) {
          assertThat(root.writes(topic)).isTrue();
        }
        assertThat(open.rights(topic)).isEqualTo("R-D--");
        admin.revoke(dishub);
        admin.revoke(dishub);
        await().until(() -> open.rights(topic).equals("-----"));
      }
      try (Admin late = Admin.create(settings)) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> late.listTopics().names().get())
            .withCauseInstanceOf(SaslAuthenticationException.class);
      }
      admin.admit(dishub, "second");
      BrokerAdmin.awaitSignIn(
          new BrokerLogin(dishub.login(), "second").at(broker.bootstrapServers()));
    }
  }

  @Test
  void givesTheOperatorAViewOfGroupsButNotTheirRecords() throws Exception {
    try (Admin operator =
        Admin.create(BrokerLogin.demo(new Operator()).at(broker.bootstrapServers()))) {
      assertThat(operator.listGroups().all().get()).isNotNull();
      assertThat(operator.describeCluster().nodes().get()).hasSize(1);
    }
    try (Admin opd =
        Admin.create(
            BrokerLogin.demo(new Opd(new OpdCode("DPUPR"))).at(broker.bootstrapServers()))) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(
              () -> opd.listConsumerGroupOffsets("intake").partitionsToOffsetAndMetadata().get())
          .withCauseInstanceOf(GroupAuthorizationException.class);
    }
  }

  private static Visitor visitor(Principal principal) {
    return new Visitor(BrokerLogin.demo(principal).at(broker.bootstrapServers()));
  }

  private static Map<String, String> expected() throws IOException {
    try (var file = requireNonNull(BrokerLocksTest.class.getResourceAsStream("access.txt"))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +"))
          .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2]));
    }
  }
}
