package id.aduan.cli.system;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A port that a system listens on, with its usual number. */
public enum Port {
  BROKER(Part.BROKER, 9092),
  CONTROLLER(Part.BROKER, 9093),
  STORE(Part.STORE, 27017),
  IDENTITY(Part.IDENTITY, 1780),
  MAILBOX(Part.MAILBOX, 8025),
  SMTP(Part.MAILBOX, 1025),
  SMSC(Part.SMSC, 8026),
  SMPP(Part.SMSC, 2775),
  INTAKE(Part.INTAKE, 8081),
  ROUTING(Part.ROUTING, 8082),
  NOTIFICATION(Part.NOTIFICATION, 8083),
  OVERSIGHT(Part.OVERSIGHT, 8084);

  private final Part part;
  private final int usual;

  Port(Part part, int usual) {
    this.part = part;
    this.usual = usual;
  }

  public Part part() {
    return part;
  }

  int usual() {
    return usual;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable that sets it. */
  String variable() {
    return "ADUAN_PORT_" + name();
  }

  static Optional<Port> named(String name) {
    return Stream.of(values()).filter(port -> port.label().equals(name)).findFirst();
  }
}
