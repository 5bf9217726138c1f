package id.aduan.routing.web;

import id.aduan.routing.cases.Decision.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that is only tried: what would be told is kept here, and nothing anywhere else. */
public final class Trial {
  private List<Fact> facts = List.of();

  /** What would happen, in this order; nothing where it would not be done. */
  public List<Fact> facts() {
    return facts;
  }

  void played(List<Fact> would) {
    facts = List.copyOf(would);
  }

  void begin(HttpServletRequest request) {
    request.setAttribute(Trial.class.getName(), this);
  }

  static @Nullable Trial in(HttpServletRequest request) {
    return (Trial) request.getAttribute(Trial.class.getName());
  }
}
