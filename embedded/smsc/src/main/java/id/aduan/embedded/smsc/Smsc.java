package id.aduan.embedded.smsc;

import id.aduan.embedded.kit.WebServer;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An operator of short messages, with as many phones as somebody writes from or to; on the loopback
 * only, unless another address is named.
 */
public final class Smsc implements AutoCloseable {
  private final Operator operator;
  private final Deliveries deliveries;
  private final SmppDoor smpp;
  private final WebServer web;

  private Smsc(Operator operator, Deliveries deliveries, SmppDoor smpp, WebServer web) {
    this.operator = operator;
    this.deliveries = deliveries;
    this.smpp = smpp;
    this.web = web;
  }

  /** Opens on the messages of an earlier run, if there are any; port 0 picks a free one. */
  public static Smsc start(Path dataDirectory, int smppPort, int httpPort) {
    return start(
        dataDirectory,
        InetAddress.getLoopbackAddress(),
        smppPort,
        httpPort,
        Account.DEMO,
        Clock.systemUTC());
  }

  /** As {@link #start(Path, int, int)}, with everything that may be another. */
  public static Smsc start(
      Path dataDirectory,
      InetAddress host,
      int smppPort,
      int httpPort,
      Account account,
      Clock clock) {
    var messages = Messages.open(dataDirectory.resolve("messages"), clock);
    var phones = Phones.open(dataDirectory.resolve("phones"));
    var binds = new Binds();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    var deliveries = new Deliveries(messages, binds, clock, threads);
    var operator = new Operator(messages, phones, deliveries, binds);
    var web = WebDoor.open(operator, host, httpPort);
    try {
      var submissions = new Submissions(messages, phones, deliveries);
      var smpp = SmppDoor.open(host, smppPort, account, binds, submissions, threads);
      deliveries.resume();
      return new Smsc(operator, deliveries, smpp, web);
    } catch (IllegalStateException e) {
      web.stop();
      deliveries.close();
      throw e;
    }
  }

  public int smppPort() {
    return smpp.port();
  }

  public int httpPort() {
    return web.port();
  }

  /** A phone writes; returns the message's id when it can no longer be lost. */
  public String write(PhoneNumber from, String to, String text) {
    return operator.write(from, to, text).id();
  }

  /** What a phone wrote and was sent; newest first, at most {@code limit}. */
  public List<ShownMessage> messages(PhoneNumber phone, int limit) {
    return operator.conversation(phone).stream().limit(limit).toList();
  }

  /** How a phone is treated from now on. */
  public void behave(PhoneNumber phone, Behaviour behaviour) {
    operator.behave(phone, behaviour);
  }

  @Override
  public void close() {
    smpp.stop();
    deliveries.close();
    web.stop();
  }
}
