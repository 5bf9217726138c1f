package id.aduan.broker;

import id.aduan.contract.wire.BrokerAccess;
import id.aduan.contract.wire.Grant;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Principal.Service;
import id.aduan.contract.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Lets people and programs in at a running Kafka cluster, and shuts them out again. All of it may
 * be done twice.
 */
public final class BrokerAdmin implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
  private static final short BROKERS_DEFAULT = -1;
  // NIST SP 800-63B asks for work against guessing; these passwords are random and long.
  private static final ScramCredentialInfo SCRAM =
      new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

  private final Admin kafka;

  /**
   * @param settings of a Kafka client that is its administrator
   */
  public BrokerAdmin(Map<String, Object> settings) {
    this.kafka = Admin.create(settings);
  }

  /** Makes the topics that are there from the beginning. */
  public void makeTopics() {
    make(BrokerAccess.topics());
  }

  /** Gives somebody his password, rights and topics. */
  public void admit(Principal principal, String password) {
    admit(Map.of(principal, password));
  }

  /** The same for several, in as many questions to the broker as for one. */
  public void admit(Map<Principal, String> passwords) {
    make(passwords.keySet().stream().flatMap(p -> BrokerAccess.topics(p).stream()).toList());
    await(
        kafka
            .createAcls(passwords.keySet().stream().flatMap(BrokerAdmin::bindings).toList())
            .all());
    setPasswords(
        passwords.entrySet().stream()
            .map(entry -> new BrokerLogin(entry.getKey().login(), entry.getValue()))
            .toList());
  }

  /** Gives passwords to those who need no rights because they have all of them. */
  public void setPasswords(Collection<BrokerLogin> logins) {
    await(
        kafka
            .alterUserScramCredentials(
                logins.stream()
                    .<UserScramCredentialAlteration>map(login ->
                        new UserScramCredentialUpsertion(login.name(), SCRAM, login.password()))
                    .toList())
            .all());
  }

  /**
   * Takes somebody's rights and password away: what he has open is refused from the next request
   * on. His topics stay, with what is in them, for as long as they keep it, and whoever answers him
   * still may.
   */
  public void revoke(Principal principal) {
    await(kafka.deleteAcls(List.of(all(principal.login()))).all());
    try {
      await(
          kafka
              .alterUserScramCredentials(
                  List.of(
                      new UserScramCredentialDeletion(
                          principal.login(), ScramMechanism.SCRAM_SHA_512)))
              .all());
    } catch (ResourceNotFoundException _) {
      // had none: revoked before
    }
  }

  /** Returns when the broker knows them: it learns of a password a moment after it was given. */
  public void awaitAdmitted(Collection<String> names) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!admitted().containsAll(names)) {
      if (System.nanoTime() > deadline) {
        throw new org.apache.kafka.common.errors.TimeoutException(
            "passwords: not known (expected: within " + PATIENCE.toSeconds() + " s)");
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  /**
   * Returns when somebody can sign in with the password that he was given.
   *
   * @param settings of a Kafka client of his
   * @throws AuthenticationException if he can not after a good while
   */
  public static void awaitSignIn(Map<String, Object> settings) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!signsIn(settings, deadline)) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private static boolean signsIn(Map<String, Object> settings, long deadline) {
    try (Admin somebody = Admin.create(settings)) {
      var _ = await(somebody.describeCluster().clusterId());
      return true;
    } catch (AuthenticationException e) {
      if (System.nanoTime() > deadline) {
        throw e;
      }
      return false;
    }
  }

  /** The names of all who have a password. */
  public Set<String> admitted() {
    return Set.copyOf(await(kafka.describeUserScramCredentials().users()));
  }

  @Override
  public void close() {
    kafka.close(PATIENCE);
  }

  private void make(List<Topic> topics) {
    Set<String> existing = await(kafka.listTopics().names());
    await(
        kafka
            .createTopics(
                topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toMap(Topic::name, topic -> topic, (first, _) -> first))
                    .values()
                    .stream()
                    .map(BrokerAdmin::newTopic)
                    .toList())
            .all());
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), BROKERS_DEFAULT)
        .configs(topic.settings());
  }

  private static Stream<AclBinding> bindings(Principal principal) {
    return Stream.concat(
        BrokerAccess.of(principal).stream().flatMap(grant -> bindings(principal.login(), grant)),
        because(principal));
  }

  private static Stream<AclBinding> because(Principal principal) {
    List<AclBinding> others = new ArrayList<>();
    for (Map.Entry<Service, List<Grant>> each : BrokerAccess.becauseOf(principal).entrySet()) {
      each.getValue().forEach(grant -> bindings(each.getKey().login(), grant).forEach(others::add));
    }
    return others.stream();
  }

  private static Stream<AclBinding> bindings(String who, Grant grant) {
    ResourcePattern thing =
        new ResourcePattern(
            type(grant.thing()),
            grant.name(),
            grant.family() ? PatternType.PREFIXED : PatternType.LITERAL);
    return grant.sorted().stream()
        .map(operation ->
            new AclBinding(
                thing,
                new AccessControlEntry(
                    user(who), "*", operation(operation), AclPermissionType.ALLOW)));
  }

  private static AclBindingFilter all(String who) {
    return new AclBindingFilter(
        ResourcePatternFilter.ANY,
        new AccessControlEntryFilter(user(who), null, AclOperation.ANY, AclPermissionType.ANY));
  }

  private static String user(String name) {
    return "User:" + name;
  }

  private static ResourceType type(Grant.Thing thing) {
    return switch (thing) {
      case TOPIC -> ResourceType.TOPIC;
      case GROUP -> ResourceType.GROUP;
      case CLUSTER -> ResourceType.CLUSTER;
    };
  }

  private static AclOperation operation(Grant.Operation operation) {
    return switch (operation) {
      case READ -> AclOperation.READ;
      case WRITE -> AclOperation.WRITE;
      case DESCRIBE -> AclOperation.DESCRIBE;
      case CREATE -> AclOperation.CREATE;
    };
  }

  private static <T> T await(KafkaFuture<T> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException("broker: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(
          "broker: no answer (expected: within " + PATIENCE.toSeconds() + " s)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.TimeoutException("broker: interrupted", e);
    }
  }
}
