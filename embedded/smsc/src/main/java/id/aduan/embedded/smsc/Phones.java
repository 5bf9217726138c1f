package id.aduan.embedded.smsc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phones there are, and how each is treated. */
final class Phones {
  private final NumberedFiles files;
  private final Map<PhoneNumber, Phone> phones = new LinkedHashMap<>();

  private Phones(NumberedFiles files) {
    this.files = files;
    files.all().forEach(json -> keep(Json.read(json, Phone.class)));
  }

  static Phones open(Path directory) {
    return new Phones(NumberedFiles.open(directory));
  }

  /** The phone of a number; a new one, if nobody has used it yet. */
  synchronized Phone open(PhoneNumber number) {
    var known = phones.get(number);
    return known != null ? known : store(new Phone(phones.size() + 1L, number, Behaviour.GOOD));
  }

  synchronized Phone behave(PhoneNumber number, Behaviour behaviour) {
    return store(new Phone(open(number).n(), number, behaviour));
  }

  synchronized Optional<Phone> find(long n) {
    return phones.values().stream().filter(phone -> phone.n() == n).findFirst();
  }

  /** In the order of their appearance. */
  synchronized List<Phone> all() {
    return List.copyOf(phones.values());
  }

  private Phone store(Phone phone) {
    files.write(phone.n(), Json.write(phone));
    keep(phone);
    return phone;
  }

  private void keep(Phone phone) {
    phones.put(phone.number(), phone);
  }
}
