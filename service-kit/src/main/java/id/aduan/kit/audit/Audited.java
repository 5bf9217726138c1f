package id.aduan.kit.audit;

import id.aduan.contract.TrackingId;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request under way whose answer may not leave before its entry is durable. */
final class Audited {
  private static final String ATTRIBUTE = Audited.class.getName();
  private final Auditor auditor;
  private final AuditTable.Found found;
  private final @Nullable String trace;
  private final Set<TrackingId> shown = new LinkedHashSet<>();
  private State state = State.OPEN;
  private boolean bodyRead;
  private @Nullable String why;
  private @Nullable Authentication by;

  private enum State {
    OPEN,
    WRITTEN,
    FAILED
  }

  Audited(Auditor auditor, AuditTable.Found found, @Nullable String trace) {
    this.auditor = auditor;
    this.found = found;
    this.trace = trace;
  }

  static Optional<Audited> of(ServletRequest request) {
    return Optional.ofNullable((Audited) request.getAttribute(ATTRIBUTE));
  }

  void during(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  void by(@Nullable Authentication authentication) {
    by = authentication;
  }

  /** What a reader refers to. */
  void referring(String reference) {
    why = reference;
  }

  /** The first body of a request is its own; others are those of its parts. */
  void reason(@Nullable String stated) {
    if (!bodyRead && stated != null) {
      why = stated;
    }
    bodyRead = true;
  }

  void shows(Set<TrackingId> complaints) {
    shown.addAll(complaints);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean hasFailed() {
    return state == State.FAILED;
  }

  /** Before the first byte of an answer; afterwards only that the entry failed may be said. */
  void answers(HttpServletResponse response) {
    switch (state) {
      case WRITTEN -> {}
      case OPEN -> write(response);
      case FAILED -> {
        if (!HttpStatus.valueOf(response.getStatus()).is5xxServerError()) {
          throw new IllegalStateException("answer: without an entry (expected: none)");
        }
      }
    }
  }

  private void write(HttpServletResponse response) {
    state = State.FAILED;
    try {
      auditor.append(found, signedIn(), shown, why, response.getStatus(), trace);
      state = State.WRITTEN;
    } finally {
      if (hasFailed()) {
        response.reset();
      }
    }
  }

  private @Nullable Authentication signedIn() {
    Authentication now = SecurityContextHolder.getContext().getAuthentication();
    return now == null ? by : now;
  }
}
