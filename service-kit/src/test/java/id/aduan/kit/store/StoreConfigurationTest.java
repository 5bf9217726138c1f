package id.aduan.kit.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterConnectionMode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What a service makes of {@code MONGODB_URI}. */
class StoreConfigurationTest {
  private static final WriteConcern OURS = WriteConcern.MAJORITY.withJournal(true);

  private record Connection(String database, MongoClientSettings settings) {
    List<ServerAddress> hosts() {
      return settings.getClusterSettings().getHosts();
    }

    MongoCredential credential() {
      return Objects.requireNonNull(settings.getCredential());
    }

    List<Integer> timeouts() {
      return List.of(
          (int) settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS),
          settings.getSocketSettings().getConnectTimeout(MILLISECONDS),
          settings.getSocketSettings().getReadTimeout(MILLISECONDS));
    }
  }

  private static Connection to(String... properties) {
    var connection = new AtomicReference<Connection>();
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withPropertyValues(
            "spring.config.import=classpath:service-kit.yaml", "spring.application.name=routing")
        .withPropertyValues(properties)
        .withConfiguration(
            AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
        .withUserConfiguration(StoreConfiguration.class)
        .run(context -> {
          var settings = MongoClientSettings.builder();
          context
              .getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
              .orderedStream()
              .forEach(customizer -> customizer.customize(settings));
          connection.set(
              new Connection(
                  context.getBean(MongoDatabaseFactory.class).getMongoDatabase().getName(),
                  settings.build()));
        });
    return connection.get();
  }

  @Test
  void waitsForTheJournalOfAMajorityInADatabaseOfItsOwn() {
    Connection connection = to("MONGODB_URI=mongodb://127.0.0.1:27099");

    assertThat(connection.database()).isEqualTo("routing");
    assertThat(connection.hosts()).containsExactly(new ServerAddress("127.0.0.1", 27099));
    assertThat(connection.settings().getWriteConcern()).isEqualTo(OURS);
    assertThat(connection.settings().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(connection.settings().getCredential()).isNull();
    assertThat(connection.timeouts()).containsExactly(2_500, 1_500, 30_000);
  }

  @Test
  void usesTheStoreOfThisMachineWhereNoneIsNamed() {
    assertThat(to().hosts()).containsExactly(new ServerAddress("127.0.0.1", 27017));
  }

  @Test
  void takesASlashAtTheEnd() {
    Connection connection = to("MONGODB_URI=mongodb://127.0.0.1:27099/");

    assertThat(connection.database()).isEqualTo("routing");
    assertThat(connection.hosts()).containsExactly(new ServerAddress("127.0.0.1", 27099));
  }

  @Test
  void takesAReplicaSetWithAuthenticationAndOptions() {
    Connection connection =
        to(
            "MONGODB_URI=mongodb://aduan:secret@127.0.0.1:27098,127.0.0.1:27099"
                + "/?replicaSet=rs0&tls=true");

    assertThat(connection.database()).isEqualTo("routing");
    assertThat(connection.hosts()).hasSize(2);
    assertThat(connection.settings().getClusterSettings().getMode())
        .isEqualTo(ClusterConnectionMode.MULTIPLE);
    assertThat(connection.settings().getClusterSettings().getRequiredReplicaSetName())
        .isEqualTo("rs0");
    assertThat(connection.settings().getSslSettings().isEnabled()).isTrue();
    assertThat(connection.credential().getUserName()).isEqualTo("aduan");
    assertThat(connection.credential().getSource()).isEqualTo("admin");
    assertThat(connection.settings().getWriteConcern()).isEqualTo(OURS);
  }

  @Test
  void authenticatesAgainstTheDatabaseOfTheUriYetUsesItsOwn() {
    Connection connection = to("MONGODB_URI=mongodb://aduan:secret@127.0.0.1:27099/people");

    assertThat(connection.database()).isEqualTo("routing");
    assertThat(connection.credential().getSource()).isEqualTo("people");
  }

  @Test
  void authenticatesWhereTheUriSays() {
    Connection connection =
        to("MONGODB_URI=mongodb://aduan:secret@127.0.0.1:27099/people?authSource=admin");

    assertThat(connection.credential().getSource()).isEqualTo("admin");
  }

  @Test
  void leavesToTheUriWhatItSaysItself() {
    Connection connection =
        to(
            "MONGODB_URI=mongodb://127.0.0.1:27099/?w=2&serverSelectionTimeoutMS=7000"
                + "&socketTimeoutMS=8000");

    assertThat(connection.settings().getWriteConcern()).isEqualTo(new WriteConcern(2));
    assertThat(connection.timeouts()).containsExactly(7_000, 1_500, 8_000);
  }

  @Test
  void waitsAsLongAsItsSettingsSay() {
    Connection connection =
        to("store.timeouts.selection=3s", "store.timeouts.connect=2s", "store.timeouts.read=10s");

    assertThat(connection.timeouts()).containsExactly(3_000, 2_000, 10_000);
  }
}
