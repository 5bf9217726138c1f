package id.aduan.contract.wire;

/**
 * The consumer groups of the services. The name of each begins with that of its service, which is
 * how the broker knows whose it is.
 */
public final class Groups {
  public static final String INTAKE = "intake";
  public static final String INTAKE_TRACKING = "intake-tracking";
  public static final String INTAKE_SUBMISSIONS = "intake-submissions";
  public static final String ROUTING = "routing";
  public static final String ROUTING_DELIVERIES = "routing-deliveries";
  public static final String ROUTING_ACCESS = "routing-access";
  public static final String NOTIFICATION = "notification";
  public static final String NOTIFICATION_CONTACTS = "notification-contacts";
  public static final String NOTIFICATION_ANSWERS = "notification-answers";
  public static final String NOTIFICATION_RECEIPTS = "notification-receipts";
  public static final String OVERSIGHT = "oversight";
  public static final String OVERSIGHT_DELIVERIES = "oversight-deliveries";

  private Groups() {}
}
