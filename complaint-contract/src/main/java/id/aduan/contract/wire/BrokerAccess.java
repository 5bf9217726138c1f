package id.aduan.contract.wire;

import static id.aduan.contract.wire.Grant.Operation.CREATE;
import static id.aduan.contract.wire.Grant.Operation.DESCRIBE;
import static id.aduan.contract.wire.Grant.Operation.READ;
import static id.aduan.contract.wire.Grant.Operation.WRITE;

import id.aduan.contract.wire.Grant.Thing;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import id.aduan.contract.wire.Principal.Operator;
import id.aduan.contract.wire.Principal.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one table of who may do what at the broker (docs/adr/0023). The broker's access-control list,
 * docs/broker-access.md and the security part of asyncapi.yaml are made of it. Nobody may delete a
 * topic, and only its owner writes one: that is what makes a topic's name say who wrote it.
 */
public final class BrokerAccess {
  private static final String ALL = "*";

  private BrokerAccess() {}

  /** What somebody may do. */
  public static List<Grant> of(Principal principal) {
    return switch (principal) {
      case Service service -> ofService(service);
      case Operator _ ->
          List.of(
              new Grant(Thing.TOPIC, ALL, false, Set.of(DESCRIBE)),
              new Grant(Thing.GROUP, ALL, false, Set.of(DESCRIBE)),
              new Grant(Thing.CLUSTER, "kafka-cluster", false, Set.of(DESCRIBE)));
      case Adapter(var adapter) ->
          reader(
              principal,
              Grant.topic(Topics.submissions(adapter), WRITE),
              Grant.topic(Topics.receipts(adapter), READ));
      case Opd(var opd) -> reader(principal, Grant.topic(Topics.assignments(opd), READ));
      case Agency(var agency) -> reader(principal, Grant.topic(Topics.feed(agency), READ));
    };
  }

  /** What services may do besides, because of somebody who came from outside. */
  public static Map<Service, List<Grant>> becauseOf(Principal principal) {
    return principal instanceof Adapter(var adapter)
        ? Map.of(
            Service.INTAKE,
            List.of(deadLetters(Topics.submissions(adapter), Groups.INTAKE_SUBMISSIONS)))
        : Map.of();
  }

  /** The topics that are there from the beginning. */
  public static List<Topic> topics() {
    return List.of(
        Topics.DOSSIERS,
        Topics.CASES,
        Topics.LIFECYCLE,
        Topics.DELIVERIES,
        Topics.SMS_ANSWERS,
        Topics.SMS_RECEIPTS,
        Topics.SIGN_OUTS,
        Topics.ACCESS_CHANGES);
  }

  /** The topics that somebody who comes from outside needs besides. */
  public static List<Topic> topics(Principal principal) {
    return switch (principal) {
      case Service _, Operator _ -> List.of();
      case Adapter(var adapter) -> List.of(Topics.submissions(adapter), Topics.receipts(adapter));
      case Opd(var opd) -> List.of(Topics.assignments(opd));
      case Agency(var agency) -> List.of(Topics.feed(agency));
    };
  }

  private static List<Grant> ofService(Service service) {
    return switch (service) {
      case INTAKE ->
          List.of(
              Grant.topic(Topics.DOSSIERS, READ, WRITE, CREATE),
              Grant.topic(Topics.CASES, READ),
              Grant.topic(Topics.SIGN_OUTS, READ),
              Grant.topic(Topics.SMS_ANSWERS, WRITE, CREATE),
              Grant.topics(Topics.SUBMISSIONS, READ),
              Grant.topics(Topics.RECEIPTS, WRITE, CREATE),
              Grant.topic(Topics.SMS_RECEIPTS, WRITE, CREATE),
              deadLetters(Topics.DOSSIERS, Groups.INTAKE),
              deadLetters(Topics.CASES, Groups.INTAKE_TRACKING),
              Grant.groups(Groups.INTAKE));
      case ROUTING ->
          List.of(
              Grant.topic(Topics.CASES, WRITE, CREATE),
              Grant.topic(Topics.LIFECYCLE, READ, WRITE, CREATE),
              Grant.topics(Topics.ASSIGNMENTS, READ, WRITE, CREATE),
              Grant.topic(Topics.SIGN_OUTS, READ, WRITE, CREATE),
              Grant.topic(Topics.DOSSIERS, READ),
              Grant.topic(Topics.DELIVERIES, READ),
              Grant.topic(Topics.ACCESS_CHANGES, READ, CREATE),
              deadLetters(Topics.DOSSIERS, Groups.ROUTING),
              deadLetters(Topics.ACCESS_CHANGES, Groups.ROUTING_ACCESS),
              deadLetters(Topics.DELIVERIES, Groups.ROUTING_DELIVERIES),
              Grant.groups(Groups.ROUTING));
      case NOTIFICATION ->
          List.of(
              Grant.topic(Topics.DELIVERIES, WRITE, CREATE),
              Grant.topic(Topics.CASES, READ),
              Grant.topic(Topics.SIGN_OUTS, READ),
              Grant.topic(Topics.DOSSIERS, READ),
              Grant.topic(Topics.SMS_ANSWERS, READ),
              Grant.topic(Topics.SMS_RECEIPTS, READ),
              deadLetters(Topics.CASES, Groups.NOTIFICATION),
              deadLetters(Topics.DOSSIERS, Groups.NOTIFICATION_CONTACTS),
              deadLetters(Topics.SMS_ANSWERS, Groups.NOTIFICATION_ANSWERS),
              deadLetters(Topics.SMS_RECEIPTS, Groups.NOTIFICATION_RECEIPTS),
              Grant.groups(Groups.NOTIFICATION));
      case OVERSIGHT ->
          List.of(
              Grant.topics(Topics.FEEDS, WRITE, CREATE),
              Grant.topic(Topics.SIGN_OUTS, READ),
              Grant.topic(Topics.LIFECYCLE, READ),
              Grant.topic(Topics.DELIVERIES, READ),
              deadLetters(Topics.LIFECYCLE, Groups.OVERSIGHT),
              deadLetters(Topics.DELIVERIES, Groups.OVERSIGHT_DELIVERIES),
              Grant.groups(Groups.OVERSIGHT));
    };
  }

  private static Grant deadLetters(Topic source, String group) {
    return Grant.topic(source.deadLetters(group), READ, WRITE, CREATE);
  }

  /** One's own topics, in groups whose names begin with one's own. */
  private static List<Grant> reader(Principal principal, Grant... topics) {
    return Stream.concat(
            Stream.of(topics),
            Stream.of(Grant.group(principal.login()), Grant.groups(principal.login() + ".")))
        .toList();
  }
}
