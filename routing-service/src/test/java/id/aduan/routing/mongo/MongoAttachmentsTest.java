package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.AttachmentsContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAttachmentsTest implements AttachmentsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final Attachments attachments = new MongoAttachments(STORE.mongo());

  @BeforeEach
  void setUp() {
    new StoreSetup(STORE.mongo(), new MongoAppointments(STORE.mongo()), List::of).setUp();
  }

  @Override
  public Attachments attachments() {
    return attachments;
  }

  @Test
  void leavesNothingOfWhatItRemoves() throws IOException {
    var attachment = AttachmentsContract.attachment(1, ONE);
    assertThat(attachments.add(attachment, new ByteArrayInputStream(new byte[600_000])))
        .contains(attachment);
    assertThat(STORE.mongo().getCollection("attachment_files.chunks").countDocuments())
        .isGreaterThan(1);

    attachments.removeAllOf(ONE);

    for (String collection :
        List.of("attachments", "attachment_files.files", "attachment_files.chunks")) {
      assertThat(STORE.mongo().getCollection(collection).countDocuments()).isZero();
    }
  }
}
