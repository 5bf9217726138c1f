package id.aduan.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.notification.Happenings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of contacts promises, whatever it is made of. */
public interface ContactsContract {
  Contacts contacts();

  @Test
  default void findsWhatWasKept() {
    Contacts contacts = contacts();
    TrackingId one = Happenings.aNumber();
    TrackingId two = Happenings.aNumber();
    Contact.Known everything =
        new Contact.Known(one, "warga@contoh.test", "+620000000000", Language.EN, true);
    Contact.Known nothing = new Contact.Known(two, null, null, Language.ID, false);

    contacts.keep(List.of(everything, nothing));

    assertThat(contacts.find(List.of(one, two, Happenings.aNumber())))
        .isEqualTo(Map.of(one, everything, two, nothing));
  }

  @Test
  default void keepsTheFirst() {
    Contacts contacts = contacts();
    TrackingId complaint = Happenings.aNumber();
    contacts.keep(List.of(Entries.byMail(complaint)));

    contacts.keep(
        List.of(new Contact.Known(complaint, "lain@contoh.test", null, Language.EN, true)));

    assertThat(contacts.find(List.of(complaint)))
        .isEqualTo(Map.of(complaint, Entries.byMail(complaint)));
  }

  @Test
  default void erasesForGoodInWhateverOrder() {
    Contacts contacts = contacts();
    TrackingId before = Happenings.aNumber();
    TrackingId after = Happenings.aNumber();

    contacts.keep(List.of(Entries.byMail(before)));
    contacts.erase(List.of(before, after));
    contacts.keep(List.of(Entries.byMail(before), Entries.byMail(after)));

    assertThat(contacts.find(List.of(before, after)))
        .isEqualTo(Map.of(before, new Contact.Erased(before), after, new Contact.Erased(after)));
  }
}
