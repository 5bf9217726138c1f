package id.aduan.cli.system;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One process of a running system. */
public enum Part {
  BROKER,
  STORE,
  IDENTITY,
  MAILBOX,
  SMSC,
  INTAKE,
  ROUTING,
  NOTIFICATION,
  OVERSIGHT;

  public static final List<Part> SERVICES = List.of(INTAKE, ROUTING, NOTIFICATION, OVERSIGHT);

  /** The name that people type and read. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of a name; it may carry "-service", as the modules do. */
  public static Optional<Part> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replaceFirst("-service$", "");
    return Stream.of(values()).filter(part -> part.label().equals(wanted)).findFirst();
  }

  /** Whether the part is a Spring Boot jar. */
  boolean isBootJar() {
    return this == IDENTITY || SERVICES.contains(this);
  }
}
