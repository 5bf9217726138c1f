package id.aduan.routing.cases;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Deadline;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Proof;
import id.aduan.contract.ReturnReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands, with the data that only this state has (SYSTEM.md, section 5). */
public sealed interface CaseState {

  CaseStateCode code();

  /** The OPD that has the case. */
  Optional<OpdCode> holder();

  /** Somebody of the administration has to act; a question to the reporter may interrupt it. */
  sealed interface Working extends CaseState {}

  /** An OPD works on it. */
  sealed interface AtOpd extends Working {
    OpdCode opd();

    @Override
    default Optional<OpdCode> holder() {
      return Optional.of(opd());
    }
  }

  /** A coordinator has it and may hand it over. */
  sealed interface Ready extends Working {
    @Override
    default CaseStateCode code() {
      return CaseStateCode.VERIFIED;
    }

    @Override
    default Optional<OpdCode> holder() {
      return Optional.empty();
    }
  }

  /** Put away without an answer; nothing opens it again. */
  sealed interface PutAway extends CaseState {
    @Override
    default Optional<OpdCode> holder() {
      return Optional.empty();
    }
  }

  /** Belum terverifikasi. */
  record Received() implements Working {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.RECEIVED;
    }

    @Override
    public Optional<OpdCode> holder() {
      return Optional.empty();
    }
  }

  /**
   * Tertunda: the reporter was asked.
   *
   * @param before where the case stood, and goes back to with the answer
   * @param question what he is waited for
   */
  record AwaitingReporter(Working before, Instant askedAt, Deadline replyBy, Question question)
      implements CaseState {
    AwaitingReporter replyBy(Deadline until) {
      return new AwaitingReporter(before, askedAt, until, question);
    }

    AwaitingReporter question(Question next) {
      return new AwaitingReporter(before, askedAt, replyBy, next);
    }

    @Override
    public CaseStateCode code() {
      return CaseStateCode.AWAITING_REPORTER;
    }

    @Override
    public Optional<OpdCode> holder() {
      return before.holder();
    }
  }

  /**
   * A question that waits for the reporter's answer.
   *
   * @param sequence of the event that asked it
   * @param remindAt when he is to be reminded
   * @param reminders the notices that reminded him, by the sequences of their events
   * @param fates what became of the notices of question and reminders, as far as it is known
   */
  record Question(
      long sequence, List<Instant> remindAt, List<Long> reminders, Map<Long, Fate> fates) {
    public Question {
      remindAt = List.copyOf(remindAt);
      reminders = List.copyOf(reminders);
      fates = Map.copyOf(fates);
    }

    static Question asked(long sequence, @Nullable List<Instant> remindAt) {
      return new Question(sequence, remindAt == null ? List.of() : remindAt, List.of(), Map.of());
    }

    Question reminded(long reminder) {
      return new Question(
          sequence,
          remindAt,
          Stream.concat(reminders.stream(), Stream.of(reminder)).toList(),
          fates);
    }

    Question settled(long notice, Fate fate) {
      Map<Long, Fate> more = new HashMap<>(fates);
      more.put(notice, fate);
      return new Question(sequence, remindAt, reminders, more);
    }

    /** The last time that he was to be told of it. */
    long lastNotice() {
      return reminders.isEmpty() ? sequence : reminders.getLast();
    }

    Fate fate(long notice) {
      return fates.getOrDefault(notice, Fate.UNDER_WAY);
    }

    /** Whether he has been told of it at all. */
    boolean reached() {
      return fates.values().stream().anyMatch(Fate::reached);
    }

    /** How many reminders reached him. */
    long remindersThatReached() {
      return reminders.stream().filter(reminder -> fate(reminder).reached()).count();
    }
  }

  /** Belum terdisposisi. */
  record Verified() implements Ready {}

  /** Belum terdisposisi, because an OPD gave it back. */
  record Returned(OpdCode from, ReturnReason reason, @Nullable OpdCode proposedOwner)
      implements Ready {}

  /** Belum ditindaklanjuti. */
  record Disposed(OpdCode opd) implements AtOpd {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.DISPOSED;
    }
  }

  /** Proses. */
  record InProgress(OpdCode opd) implements AtOpd {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.IN_PROGRESS;
    }
  }

  /**
   * Proses, with a final answer that waits for an admin utama.
   *
   * @param draft sequence of the event whose content is the draft
   */
  record Drafted(OpdCode opd, Proof proof, long draft) implements AtOpd {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.IN_PROGRESS;
    }
  }

  /**
   * What an OPD declared to be the end of the matter.
   *
   * @param sequence of the event that says so
   * @param fate whether the reporter was told of it
   */
  record Resolution(
      OpdCode opd,
      Instant resolvedAt,
      Deadline disputeUntil,
      boolean rated,
      long sequence,
      Fate fate) {
    Resolution ratedNow() {
      return new Resolution(opd, resolvedAt, disputeUntil, true, sequence, fate);
    }

    Resolution fate(Fate now) {
      return new Resolution(opd, resolvedAt, disputeUntil, rated, sequence, now);
    }

    Resolution disputeUntil(Deadline until) {
      return new Resolution(opd, resolvedAt, until, rated, sequence, fate);
    }

    Notice notice() {
      return fate.notice();
    }
  }

  /** Whether a notice reached the reporter. */
  enum Notice {
    /** Not known yet. */
    UNDER_WAY,
    DELIVERED,
    UNDELIVERED,
    /** No message reached him, but somebody at the counter told him. */
    TOLD_IN_PERSON
  }

  /** Selesai: the reporter may dispute. */
  record Resolved(Resolution resolution) implements CaseState {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.RESOLVED;
    }

    @Override
    public Optional<OpdCode> holder() {
      return Optional.of(resolution.opd());
    }
  }

  /** Ditutup: a dispute that was accepted in time opens it again. */
  record Closed(Resolution resolution, Instant closedAt, ClosedHow how) implements CaseState {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.CLOSED;
    }

    @Override
    public Optional<OpdCode> holder() {
      return Optional.of(resolution.opd());
    }
  }

  /** Diarsipkan, for a stated reason. */
  record Archived(ArchiveReason reason) implements PutAway {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.ARCHIVED;
    }
  }

  /** Diarsipkan, because the reporter took the complaint back. */
  record Withdrawn() implements PutAway {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.ARCHIVED;
    }
  }

  /** Bukan kewenangan: a named institution took it. */
  record Forwarded(InstitutionCode institution) implements PutAway {
    @Override
    public CaseStateCode code() {
      return CaseStateCode.FORWARDED;
    }
  }
}
