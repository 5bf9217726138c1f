package id.aduan.intake.complaints;

import id.aduan.kit.limits.AddressAllowance;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;

/** Limits that a test meets at once. */
public final class FilingLimitsFixture {
  public static final String GATEWAY = "192.0.2.100";
  public static final String EXEMPT = "192.0.2.200";

  private FilingLimitsFixture() {}

  /** Two of an address, a program and a contact, then one in a minute; ten through a gateway. */
  public static FilingLimits strict() {
    return new FilingLimits(
        new AddressAllowance(aFew(2), aFew(10), GATEWAY::equals, EXEMPT::equals),
        aFew(2),
        aFew(2),
        new ContactKeys(new byte[] {1}),
        EXEMPT::equals);
  }

  private static Allowance aFew(int free) {
    return new Allowance(free, Duration.ofMinutes(1), 100);
  }
}
