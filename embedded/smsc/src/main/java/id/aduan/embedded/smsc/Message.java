package id.aduan.embedded.smsc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the operator keeps of a message, as it stands in its file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(Message.Written.class),
  @JsonSubTypes.Type(Message.Submitted.class)
})
sealed interface Message {
  long n();

  PhoneNumber phone();

  Instant at();

  /** The message's name between the operator and its customers. */
  default String id() {
    return "%08x".formatted(n());
  }

  /**
   * A phone wrote it, to the service number.
   *
   * @param waiting the numbers of the parts that nobody has answered yet
   */
  @JsonTypeName("written")
  record Written(
      long n,
      PhoneNumber phone,
      String to,
      String text,
      Instant at,
      boolean shuffled,
      Set<Integer> waiting)
      implements Message {
    public Written {
      waiting = Set.copyOf(waiting);
    }

    static Written of(
        long n, PhoneNumber phone, String to, String text, Instant at, boolean shuffled) {
      var all = IntStream.rangeClosed(1, Part.count(text)).boxed().collect(Collectors.toSet());
      return new Written(n, phone, to, text, at, shuffled, all);
    }

    List<Part> parts() {
      return Part.of(text, Math.toIntExact(n % Integer.MAX_VALUE));
    }

    SortedSet<Integer> waitingInOrder() {
      return new TreeSet<>(waiting);
    }

    Written without(int part) {
      var left = new TreeSet<>(waiting);
      left.remove(part);
      return new Written(n, phone, to, text, at, shuffled, left);
    }
  }

  /**
   * A customer submitted it, to a phone; it may be a part of a longer one.
   *
   * @param arrived whether it reached the phone
   * @param receipts how many receipts come of it
   * @param receiptsSent how many of them have been answered
   * @param receiptsFrom when the first of them may be sent
   */
  @JsonTypeName("submitted")
  record Submitted(
      long n,
      PhoneNumber phone,
      String from,
      String text,
      int reference,
      int total,
      int number,
      Instant at,
      boolean arrived,
      int receipts,
      int receiptsSent,
      Instant receiptsFrom)
      implements Message {
    static Submitted of(long n, Submission submission, Instant at, Behaviour behaviour) {
      Joining joining = submission.part().joining().orElse(new Joining(0, 1, 1));
      boolean arrives = behaviour.receipts() != Behaviour.Receipts.UNDELIVERABLE;
      return new Submitted(
          n,
          submission.to(),
          submission.from(),
          submission.part().text(),
          joining.reference(),
          joining.total(),
          joining.number(),
          at,
          arrives,
          submission.wish().isFor(arrives) ? count(behaviour.receipts()) : 0,
          0,
          behaviour.receipts() == Behaviour.Receipts.LATE ? at.plus(behaviour.late()) : at);
    }

    private static int count(Behaviour.Receipts receipts) {
      return switch (receipts) {
        case OFF -> 0;
        case ON, LATE, UNDELIVERABLE -> 1;
        case DOUBLED -> 2;
      };
    }

    boolean owesReceipt() {
      return receiptsSent < receipts;
    }

    Submitted withReceiptSent() {
      return new Submitted(
          n,
          phone,
          from,
          text,
          reference,
          total,
          number,
          at,
          arrived,
          receipts,
          receiptsSent + 1,
          receiptsFrom);
    }
  }
}
