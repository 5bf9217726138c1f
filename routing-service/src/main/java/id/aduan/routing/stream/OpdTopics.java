package id.aduan.routing.stream;

import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.TopicAdmin;
import id.aduan.kit.work.Next;
import id.aduan.routing.directory.Directory;
import java.util.Set;

/** Makes the topic of every OPD that is in the directory, also of one that is added later. */
final class OpdTopics {
  private final TopicAdmin admin;
  private final Directory directory;
  private Set<OpdCode> made = Set.of();

  OpdTopics(TopicAdmin admin, Directory directory) {
    this.admin = admin;
    this.directory = directory;
  }

  Next ensure() {
    Set<OpdCode> opds = Set.copyOf(directory.opds().keySet());
    if (!made.containsAll(opds)) {
      admin.ensure(opds.stream().map(Topics::assignments).toList());
      made = opds;
    }
    return Next.AFTER_A_PAUSE;
  }
}
