package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir Path directory;

  private static long append(Journal journal, String record) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    return journal.append(bytes, bytes.length);
  }

  private List<String> replayed() throws IOException {
    var records = new ArrayList<String>();
    var _ =
        Journal.replay(
            directory, record -> records.add(StandardCharsets.UTF_8.decode(record).toString()));
    return records;
  }

  @Test
  void replaysWhatWasAwaitedInOrderAcrossSegments() throws IOException {
    try (var journal = Journal.open(directory)) {
      var _ = append(journal, "one");
      journal.await(append(journal, "two"));
      var _ = journal.rotate();
      journal.await(append(journal, "three"));
      assertThat(replayed()).containsExactly("one", "two", "three");
    }
  }

  @Test
  void forgetsOnlySegmentsOlderThanACheckpoint() throws IOException {
    try (var journal = Journal.open(directory)) {
      journal.await(append(journal, "old"));
      long segment = journal.rotate();
      journal.await(append(journal, "new"));
      Journal.deleteBefore(directory, segment);
      assertThat(replayed()).containsExactly("new");
    }
  }

  @Test
  void endsASegmentAtARecordThatWasCutShort() throws IOException {
    try (var journal = Journal.open(directory)) {
      journal.await(append(journal, "whole"));
      journal.await(append(journal, "cut short"));
    }
    Path segment = onlySegment();
    try (var channel = Files.newByteChannel(segment, StandardOpenOption.WRITE)) {
      var _ = channel.truncate(Files.size(segment) - 3);
    }
    assertThat(replayed()).containsExactly("whole");
  }

  @Test
  void endsASegmentAtARecordWhoseBytesChanged() throws IOException {
    try (var journal = Journal.open(directory)) {
      journal.await(append(journal, "whole"));
      journal.await(append(journal, "changed"));
    }
    Path segment = onlySegment();
    byte[] content = Files.readAllBytes(segment);
    content[content.length - 1] ^= 1;
    var _ = Files.write(segment, content);
    assertThat(replayed()).containsExactly("whole");
  }

  @Test
  void sharesOneWriteAmongManyWriters() throws IOException {
    try (var journal = Journal.open(directory)) {
      try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int writer = 0; writer < 16; writer++) {
          int number = writer;
          writers.execute(() -> {
            for (int i = 0; i < 200; i++) {
              journal.await(append(journal, number + "-" + i));
            }
          });
        }
      }
      assertThat(replayed()).hasSize(3_200).doesNotHaveDuplicates();
      assertThat(journal.flushes()).isLessThanOrEqualTo(3_200);
    }
  }

  private Path onlySegment() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList().getFirst();
    }
  }
}
