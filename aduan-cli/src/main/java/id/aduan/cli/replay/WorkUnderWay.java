package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.system.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what a replay still waits for on the ways that lead through a part. */
public final class WorkUnderWay {
  private static final Set<Deed> ALL = EnumSet.allOf(Deed.class);

  /** What comes in by intake; everything else comes in by routing. */
  private static final Set<Deed> OF_REPORTERS =
      Set.of(Deed.FILED, Deed.REPLIED, Deed.DISPUTED, Deed.RATED);

  private final PatientClient client;
  private final Target target;
  private final String run;
  private final List<Life> lives;
  private final FeedFollower feed;
  private final Mails mails;

  WorkUnderWay(
      PatientClient client,
      Target target,
      String run,
      List<Life> lives,
      FeedFollower feed,
      Mails mails) {
    this.client = client;
    this.target = target;
    this.run = run;
    this.lives = lives;
    this.feed = feed;
    this.mails = mails;
  }

  /**
   * What is under way through a part.
   *
   * @param commands requests that change something and wait for an answer: of this service, or of
   *     any that works with this store or broker
   * @param owed what was acknowledged and has not yet come out at the far end of a way that leads
   *     through the part: events in the overseer's feed or, for what sends messages, mails; the
   *     part may have done its share of it already
   */
  public record UnderWay(int commands, int owed) {
    static final UnderWay NOTHING = new UnderWay(0, 0);

    public boolean isAny() {
      return commands > 0 || owed > 0;
    }
  }

  UnderWay of(Part part) {
    return switch (part) {
      case INTAKE -> new UnderWay(client.commandsUnderWay(target.intake()), events(OF_REPORTERS));
      case ROUTING -> new UnderWay(client.commandsUnderWay(target.routing()), events(ALL));
      case OVERSIGHT -> new UnderWay(0, events(ALL));
      case NOTIFICATION, MAILBOX -> new UnderWay(0, messages());
      case BROKER, STORE ->
          new UnderWay(
              client.commandsUnderWay(target.intake()) + client.commandsUnderWay(target.routing()),
              events(ALL));
      case IDENTITY, SMSC -> UnderWay.NOTHING;
    };
  }

  private int events(Set<Deed> kinds) {
    return lives.stream().mapToInt(life -> events(life, kinds)).sum();
  }

  private int events(Life life, Set<Deed> kinds) {
    Acknowledged told = life.acknowledged();
    if (told == null) {
      return 0;
    }
    List<FeedEntry> seen = feed.of(told.trackingId());
    return kinds.stream()
        .mapToInt(deed -> {
          long came = seen.stream().filter(e -> e.type().equals(deed.event())).count();
          return Math.max(0, life.count(deed) - (int) came);
        })
        .sum();
  }

  private int messages() {
    mails.read();
    return lives.stream()
        .filter(life -> life.plan().contact())
        .mapToInt(life ->
            Math.max(0, Judgement.messages(life.deeds()) - mails.to(life.email(run)).size()))
        .sum();
  }
}
