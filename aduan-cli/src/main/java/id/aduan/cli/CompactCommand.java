package id.aduan.cli;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import id.aduan.cli.system.SystemState.StoreKind;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bson.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has the stand-in store give up what was removed from it. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description =
        "Rewrites the files of the stand-in store while it runs: nothing that was removed before is"
            + " in them afterwards (docs/operations/retention.md).")
final class CompactCommand implements Callable<Integer> {
  /** The stand-in compacts all of its files, whatever database and collection are named. */
  private static final String ANY = "routing";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    SystemState state = Running.in(Home.of(Installation.ofThisProgram().root(), System.getenv()));
    if (state.storeKind() != StoreKind.STAND_IN) {
      throw new CannotStart("store: a MongoDB (expected: the stand-in; a MongoDB has its own way)");
    }
    long began = System.nanoTime();
    try (MongoClient client = MongoClients.create(state.address("store"))) {
      Document _ = client.getDatabase(ANY).runCommand(new Document("compact", "cases"));
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Compacted in %.1f s; what was removed before is gone.%n",
            (System.nanoTime() - began) / 1e9);
    return 0;
  }
}
