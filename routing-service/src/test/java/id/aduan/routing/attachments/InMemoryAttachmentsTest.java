package id.aduan.routing.attachments;

final class InMemoryAttachmentsTest implements AttachmentsContract {
  private final Attachments attachments = new InMemoryAttachments();

  @Override
  public Attachments attachments() {
    return attachments;
  }
}
