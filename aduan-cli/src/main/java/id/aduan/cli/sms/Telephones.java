package id.aduan.cli.sms;

import id.aduan.cli.replay.OwnGrievances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The telephones of a trial: many that write a few messages each, and one that never stops. What is
 * written on them comes in pages, the parts of each page in any order.
 */
final class Telephones {
  static final int PAGE = 50;
  private static final int MESSAGES_OF_ONE = 5;
  private static final int FLOODED_PAGES = 20;
  private static final int LETTERS = 26;
  private static final int WORD = 6;
  private static final double LONG = 0.2;
  private static final double FOREIGN = 0.1;
  private static final String RESTLESS = "628120000000";

  private final SplittableRandom random;
  private final OwnGrievances grievances;
  private final int messages;
  private final List<Written> written = new ArrayList<>();
  private final Map<String, Integer> references = new HashMap<>();

  Telephones(long seed, int messages) {
    this.random = new SplittableRandom(seed);
    this.grievances = new OwnGrievances(random);
    this.messages = messages;
  }

  /** The parcels of the next messages; none: all is written. */
  synchronized List<Parcel> page() {
    int page = written.size() / PAGE;
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < PAGE && written.size() < messages; i++) {
      Written message = message(page % FLOODED_PAGES == 1);
      written.add(message);
      parcels.addAll(packing(message).pack(message, reference(message)));
    }
    shuffle(parcels);
    return parcels;
  }

  /** All messages so far. */
  synchronized List<Written> written() {
    return List.copyOf(written);
  }

  synchronized int count() {
    return written.size();
  }

  private Written message(boolean restless) {
    String word = word(written.size());
    String number =
        restless
            ? RESTLESS
            : "62813%07d".formatted(random.nextInt(Math.max(1, messages / MESSAGES_OF_ONE)));
    StringBuilder text = new StringBuilder("LAPOR " + word);
    int sentences = random.nextDouble() < LONG ? 2 + random.nextInt(3) : 1;
    for (int i = 0; i < sentences; i++) {
      text.append(' ').append(grievances.get().text());
    }
    text.append(random.nextDouble() < FOREIGN ? " Tarimo kasih \u2764" : "");
    return new Written(number, word, text.toString());
  }

  /** One that never stops has more messages under way than 8 bits can tell apart. */
  private Packing packing(Written message) {
    Packing[] all = Packing.values();
    Packing any = all[random.nextInt(all.length)];
    return any == Packing.HEADER && message.number().equals(RESTLESS) ? Packing.LONG_HEADER : any;
  }

  private int reference(Written message) {
    return references.merge(message.number(), 1, Integer::sum);
  }

  private void shuffle(List<Parcel> parcels) {
    for (int i = parcels.size() - 1; i > 0; i--) {
      Collections.swap(parcels, i, random.nextInt(i + 1));
    }
  }

  /** Of so many letters, after two that no word of this language begins with. */
  static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    for (int i = 0; i < WORD; i++) {
      word.append((char) ('a' + rest % LETTERS));
      rest /= LETTERS;
    }
    return "zq" + word;
  }
}
