package id.aduan.intake.sms;

import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Contacts;
import id.aduan.intake.dossiers.Standing;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.kit.limits.Allowance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers whoever asks by SMS. The number from which he writes is his key; only to take a complaint
 * back he needs the code, because the sender of an SMS can be forged and its recipient can not.
 */
public final class Desk {
  private final Conversations conversations;
  private final Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings;
  private final CitizenAccess access;
  private final AccessCodes codes;
  private final Answers answers;
  private final Allowance allowance;

  /**
   * @param allowance of answers to one number: two robots that answer each other come to rest
   */
  public Desk(
      Conversations conversations,
      Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings,
      CitizenAccess access,
      AccessCodes codes,
      Answers answers,
      Allowance allowance) {
    this.conversations = conversations;
    this.standings = standings;
    this.access = access;
    this.codes = codes;
    this.answers = answers;
    this.allowance = allowance;
  }

  /** What a command came to. */
  sealed interface Obeyed {
    /**
     * @param durable whether the answer is
     */
    record Told(boolean durable) implements Obeyed {}

    /** His code is right: the complaint is to be taken back. */
    record Withdraws(TrackingId complaint) implements Obeyed {}
  }

  Obeyed obey(Command command, Conversation conversation, Asker asker) {
    return switch (command.verb()) {
      case HELP, NO_COMPLAINT, ANOTHER -> new Obeyed.Told(tell(asker, SmsAnswer.HELP, null));
      case STOP -> new Obeyed.Told(tell(asker, SmsAnswer.STOPPED, null));
      case START -> new Obeyed.Told(tell(asker, SmsAnswer.STARTED, null));
      case STATUS -> new Obeyed.Told(status(command, conversation, asker));
      case WITHDRAW ->
          command
              .code()
              .map(code -> withdraw(command, code, conversation, asker))
              .orElseGet(() -> new Obeyed.Told(offerCode(command, conversation, asker)));
    };
  }

  /** To whom it is not clear what he wants: how his complaint stands, else how one is made. */
  boolean orient(Asker asker, Conversation conversation) {
    return latest(conversation)
        .map(complaint -> standing(asker, complaint))
        .orElseGet(() -> tell(asker, SmsAnswer.HELP, null));
  }

  boolean standing(Asker asker, TrackingId complaint) {
    Standing standing = standing(complaint);
    return append(
        asker,
        new SmsAnswerDue(
            asker.phone(),
            Language.ID,
            SmsAnswer.STATUS,
            complaint,
            standing.state(),
            standing.office(),
            standing.due(),
            null,
            null,
            asker.at()));
  }

  boolean ask(Asker asker, TrackingId complaint, MissingFact fact) {
    return append(asker, answer(asker, SmsAnswer.ASKED, complaint, fact, null));
  }

  boolean tell(Asker asker, SmsAnswer answer, @Nullable TrackingId complaint) {
    return append(asker, answer(asker, answer, complaint, null, null));
  }

  private boolean status(Command command, Conversation conversation, Asker asker) {
    if (command.number().isEmpty()) {
      return latest(conversation)
          .map(complaint -> standing(asker, complaint))
          .orElseGet(() -> tell(asker, SmsAnswer.NO_COMPLAINT, null));
    }
    TrackingId complaint = command.number().get();
    if (conversation.complaints().contains(complaint)) {
      return standing(asker, complaint);
    }
    if (command.code().filter(code -> isRight(complaint, code, asker)).isPresent()) {
      conversations.introduce(Map.of(complaint, asker.phone()));
      return standing(asker, complaint);
    }
    return tell(asker, SmsAnswer.UNKNOWN_NUMBER, null);
  }

  /** To the number of the case, whoever asked: he alone reads it. */
  private boolean offerCode(Command command, Conversation conversation, Asker asker) {
    Optional<TrackingId> meant =
        command
            .number()
            .map(number -> Optional.of(number).filter(conversation.complaints()::contains))
            .orElseGet(() -> latest(conversation));
    if (meant.isEmpty()) {
      return tell(
          asker,
          command.number().isEmpty() ? SmsAnswer.NO_COMPLAINT : SmsAnswer.UNKNOWN_NUMBER,
          null);
    }
    TrackingId complaint = meant.get();
    Standing standing = standing(complaint);
    if (!standing.isOpen()) {
      return standing(asker, complaint);
    }
    return standing.rahasia()
        ? tell(asker, SmsAnswer.CODE_ON_RECEIPT, complaint)
        : append(
            asker, answer(asker, SmsAnswer.CODE, complaint, null, codes.of(complaint).grouped()));
  }

  private Obeyed withdraw(Command command, String code, Conversation conversation, Asker asker) {
    List<TrackingId> meant = command.number().map(List::of).orElseGet(conversation::complaints);
    return meant.stream()
        .filter(complaint -> isRight(complaint, code, asker))
        .findFirst()
        .<Obeyed>map(Obeyed.Withdraws::new)
        .orElseGet(() -> new Obeyed.Told(tell(asker, SmsAnswer.WRONG_CODE, null)));
  }

  private boolean isRight(TrackingId complaint, String code, Asker asker) {
    return access.check(complaint.value(), code, asker.phone()) instanceof Granted;
  }

  /** The latest that is open, else the latest. */
  private Optional<TrackingId> latest(Conversation conversation) {
    Map<TrackingId, Standing> known = standings.apply(conversation.complaints());
    return conversation.complaints().stream()
        .filter(complaint -> known.getOrDefault(complaint, Standing.UNKNOWN).isOpen())
        .findFirst()
        .or(() -> conversation.complaints().stream().findFirst());
  }

  private Standing standing(TrackingId complaint) {
    return standings.apply(List.of(complaint)).getOrDefault(complaint, Standing.UNKNOWN);
  }

  private static SmsAnswerDue answer(
      Asker asker,
      SmsAnswer answer,
      @Nullable TrackingId complaint,
      @Nullable MissingFact asked,
      @Nullable String code) {
    return new SmsAnswerDue(
        asker.phone(), Language.ID, answer, complaint, null, null, null, asked, code, asker.at());
  }

  /** Who asks too often is not answered; what he said stands all the same, and is confirmed. */
  private boolean append(Asker asker, SmsAnswerDue answer) {
    boolean silent =
        Contacts.phone(asker.phone()).isEmpty()
            || (!isConfirmation(answer.answer())
                && allowance.delay(asker.phone(), asker.at()).isPresent());
    if (silent) {
      return true;
    }
    boolean durable = answers.append(asker.message(), answer);
    if (durable) {
      allowance.spend(asker.phone(), asker.at());
    }
    return durable;
  }

  private static boolean isConfirmation(SmsAnswer answer) {
    return switch (answer) {
      case STOPPED, STARTED, WITHDRAWN -> true;
      case HELP, STATUS, NO_COMPLAINT, UNKNOWN_NUMBER, ADDED, ASKED -> false;
      case CODE, CODE_ON_RECEIPT, WRONG_CODE, OTHER -> false;
    };
  }
}
