package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link CommitGate} takes for granted of MVStore. */
final class CommitGateTest {
  private static final byte[] BEFORE = {1};
  private static final byte[] MEANWHILE = {2};

  @TempDir Path directory;
  private final CommitGate gate = new CommitGate();

  /** Texts that do something when a commit writes them. */
  private static final class Telling extends BasicDataType<String> {
    private final AtomicReference<Runnable> onWrite = new AtomicReference<>(() -> {});

    @Override
    public int getMemory(String value) {
      return StringDataType.INSTANCE.getMemory(value);
    }

    @Override
    public void write(WriteBuffer buffer, String value) {
      onWrite.getAndSet(() -> {}).run();
      StringDataType.INSTANCE.write(buffer, value);
    }

    @Override
    public String read(ByteBuffer buffer) {
      return StringDataType.INSTANCE.read(buffer);
    }

    @Override
    public String[] createStorage(int size) {
      return new String[size];
    }
  }

  private MVStore open() {
    return new MVStore.Builder()
        .fileName(directory.resolve("pages.mv").toString())
        .autoCommitDisabled()
        .autoCommitBufferSize(0)
        .open();
  }

  private MVMap<byte[], String> map(MVStore store, Telling values) {
    return store.openMap(
        "texts", new MVMap.Builder<byte[], String>().keyType(gate.keys()).valueType(values));
  }

  @Test
  void letsChangesPassAsSoonAsTheCommitHasTakenHoldOfWhatItWrites() {
    var values = new Telling();
    MVStore store = open();
    MVMap<byte[], String> texts = map(store, values);
    var _ = texts.put(BEFORE, "before");
    values.onWrite.set(() -> {
      String none =
          CompletableFuture.supplyAsync(() -> gate.pass(() -> texts.put(MEANWHILE, "meanwhile")))
              .orTimeout(20, TimeUnit.SECONDS)
              .join();
      assertThat(none).isNull();
    });

    gate.close();
    assertThat(store.commit()).isPositive();
    gate.open();

    assertThat(texts.get(MEANWHILE)).isEqualTo("meanwhile");
    store.closeImmediately();
    try (MVStore killed = open()) {
      assertThat(map(killed, values).keyIterator(null)).toIterable().containsExactly(BEFORE);
    }
  }
}
