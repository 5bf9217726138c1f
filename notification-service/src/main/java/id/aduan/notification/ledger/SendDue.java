package id.aduan.notification.ledger;

/** Is told that messages may have become due; without it they go out a little later. */
@FunctionalInterface
public interface SendDue {
  void soon();
}
