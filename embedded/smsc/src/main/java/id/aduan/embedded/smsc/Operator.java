package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people and programs can do with the phones. */
final class Operator {
  private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

  private final Messages messages;
  private final Phones phones;
  private final Deliveries deliveries;
  private final Binds binds;

  Operator(Messages messages, Phones phones, Deliveries deliveries, Binds binds) {
    this.messages = messages;
    this.phones = phones;
    this.deliveries = deliveries;
    this.binds = binds;
  }

  Message write(PhoneNumber from, String to, String text) {
    boolean shuffled = phones.open(from).behaviour().shuffled();
    var message = messages.write(from, to, whole(text), shuffled);
    LOG.info("Message {} from {}, {} parts", message.id(), from, message.waiting().size());
    deliveries.begin(message);
    return message;
  }

  Phone open(PhoneNumber number) {
    return phones.open(number);
  }

  Optional<Phone> phone(long n) {
    return phones.find(n);
  }

  List<Phone> phones() {
    return phones.all();
  }

  Phone behave(PhoneNumber number, Behaviour behaviour) {
    return phones.behave(number, behaviour);
  }

  /** Newest first. */
  List<ShownMessage> conversation(PhoneNumber phone) {
    return Conversation.of(messages.of(phone));
  }

  /** Of all phones, newest first. */
  List<ShownMessage> conversations() {
    return Conversation.of(messages.all());
  }

  /** How many sessions of the customer receive now. */
  int receivers() {
    return binds.count();
  }

  /** Halves of characters become question marks, as no alphabet can write them. */
  private static String whole(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
