package id.aduan.oversight.telling;

/** The twin keeps the contract. */
class InMemoryMessagesTest implements MessagesContract {
  private final Messages messages = new InMemoryMessages();

  @Override
  public Messages messages() {
    return messages;
  }
}
