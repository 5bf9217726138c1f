package id.aduan.letters;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter is told. Texts are null where there are none, or where they must not travel by
 * mail.
 */
public sealed interface News {
  Purpose purpose();

  /**
   * @param verifiedBy null where no limit runs
   * @param surge the kecamatan from which many complaints come; null where it came in no surge
   */
  record Received(Set<MissingFact> missing, @Nullable Instant verifiedBy, @Nullable PlaceCode surge)
      implements News {
    public Received {
      missing = Set.copyOf(missing);
    }

    @Override
    public Purpose purpose() {
      return Purpose.RECEIPT;
    }
  }

  record Asked(Set<MissingFact> facts, Instant replyBy, @Nullable String question) implements News {
    public Asked {
      facts = Set.copyOf(facts);
    }

    @Override
    public Purpose purpose() {
      return Purpose.QUESTION;
    }
  }

  /**
   * @param replyBy null where it is not said
   */
  record Reminded(@Nullable Instant replyBy, @Nullable String question) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.QUESTION;
    }
  }

  record Disposed(OpdCode opd) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.PROGRESS;
    }
  }

  record Answered(OpdCode opd, @Nullable String answer) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.ANSWER;
    }
  }

  record Resolved(
      OpdCode opd,
      LocalDate doneOn,
      Instant disputeUntil,
      @Nullable String answer,
      @Nullable String whatWasDone)
      implements News {
    @Override
    public Purpose purpose() {
      return Purpose.RESOLUTION;
    }
  }

  /**
   * @param resolvedBy null where no limit runs
   */
  record Reopened(OpdCode opd, @Nullable Instant resolvedBy) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.REOPENING;
    }
  }

  record Closed(ClosedHow how) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.CLOSING;
    }
  }

  record Archived(ArchiveReason reason, @Nullable String explanation) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.CLOSING;
    }
  }

  record Forwarded(InstitutionCode institution) implements News {
    @Override
    public Purpose purpose() {
      return Purpose.CLOSING;
    }
  }
}
