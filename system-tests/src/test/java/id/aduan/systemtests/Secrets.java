package id.aduan.systemtests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Personal data that occur nowhere else, and marks for whatever else is written freely. */
final class Secrets {
  private final String mark;
  private final String name;
  private final String phone;
  private final String email;
  private final String nik;
  private final String text;
  private final List<String> marks = new ArrayList<>();

  private Secrets(Random random) {
    this.mark = Long.toString(random.nextLong(1L << 40, 1L << 41), 36);
    this.name = "Nama " + mark;
    this.phone = "+62812" + (1_000_0000 + random.nextInt(8_999_9999));
    this.email = mark + "@contoh.invalid";
    this.nik = "13" + (10_000_000_000_000L + random.nextLong(80_000_000_000_000L));
    this.text = "rahasia" + mark;
  }

  static Secrets of(Random random) {
    return new Secrets(random);
  }

  /** What must be found nowhere. */
  List<String> all() {
    List<String> all = new ArrayList<>(List.of(name, phone, phone.substring(3), email, nik, text));
    all.addAll(marks);
    return List.copyOf(all);
  }

  /** A free text with a mark of its own. */
  String written(String what) {
    String marked = what + marks.size() + mark;
    marks.add(marked);
    return "Catatan tentang hal ini, " + marked;
  }

  /** A mark alone, as it is found where the text may be read. */
  String lastMark() {
    return marks.getLast();
  }

  Map<String, ?> complaint() {
    Map<String, Object> complaint = new LinkedHashMap<>();
    complaint.put("text", "Lampu jalan padam di dekat rumah, " + text);
    complaint.put("title", text);
    complaint.put("place", Map.of("text", text, "kecamatan", "Sangir"));
    complaint.put("reporter", Map.of("name", name, "phone", phone, "email", email, "nik", nik));
    return complaint;
  }
}
