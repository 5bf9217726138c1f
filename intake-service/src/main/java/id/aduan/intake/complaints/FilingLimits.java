package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.kit.limits.AddressAllowance;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many complaints are taken by HTTP, from whom: slower than reading. Whoever files many at the
 * same moment pays for them all afterwards.
 */
public final class FilingLimits {
  private final AddressAllowance addresses;
  private final Allowance programs;
  private final Allowance contacts;
  private final ContactKeys keys;
  private final Predicate<String> exempt;

  /**
   * @param contacts of one telephone number or mail address
   * @param exempt addresses from which nothing is counted
   */
  public FilingLimits(
      AddressAllowance addresses,
      Allowance programs,
      Allowance contacts,
      ContactKeys keys,
      Predicate<String> exempt) {
    this.addresses = addresses;
    this.programs = programs;
    this.contacts = contacts;
    this.keys = keys;
    this.exempt = exempt;
  }

  Optional<Duration> delay(AcceptComplaint command) {
    String address = command.address();
    return isFree(address)
        ? Optional.empty()
        : Stream.concat(
                byDoor(command, address).stream(),
                keys.of(reporter(command)).stream()
                    .flatMap(contact -> contacts.delay(contact, command.at()).stream()))
            .max(Comparator.naturalOrder());
  }

  void spend(AcceptComplaint command) {
    String address = command.address();
    if (isFree(address)) {
      return;
    }
    String program = command.origin().client();
    Instant now = command.at();
    if (program == null) {
      addresses.spend(address, now);
    } else {
      programs.spend(program, now);
    }
    keys.of(reporter(command)).forEach(contact -> contacts.spend(contact, now));
  }

  private boolean isFree(String address) {
    return address.isEmpty() || exempt.test(address);
  }

  private Optional<Duration> byDoor(AcceptComplaint command, String address) {
    String program = command.origin().client();
    return program == null
        ? addresses.delay(address, command.at())
        : programs.delay(program, command.at());
  }

  private static Reporter reporter(AcceptComplaint command) {
    return command.draft().content().reporter();
  }
}
