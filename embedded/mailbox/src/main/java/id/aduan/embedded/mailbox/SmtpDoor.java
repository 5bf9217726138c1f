package id.aduan.embedded.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Speaks SMTP: a message is on the disk before it is answered with 250. */
final class SmtpDoor {
  static final int MESSAGE_LIMIT = 2 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(SmtpDoor.class);

  private final MessageFiles messages;
  private final Clock clock;
  private final SMTPServer server;
  private volatile Behaviour behaviour = Behaviour.ACCEPT;

  SmtpDoor(MessageFiles messages, Clock clock, InetAddress host, int port) {
    this.messages = messages;
    this.clock = clock;
    this.server =
        SMTPServer.port(port)
            .bindAddress(host)
            .hostName("mailbox.localhost")
            .softwareName("Aduan mailbox")
            .insertReceivedHeaders(false)
            .maxMessageSize(MESSAGE_LIMIT)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .messageHandlerFactory(Delivery::new)
            .build();
  }

  void start() {
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  void stop() {
    server.stop();
  }

  private final class Delivery implements MessageHandler {
    private final MessageContext context;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    Delivery(MessageContext context) {
      this.context = context;
    }

    @Override
    public void from(String sender) {
      from = sender;
    }

    @Override
    public void recipient(String recipient) {
      to.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
      // Read to the end before any answer: a message that breaks off halfway throws here and is not
      // stored.
      byte[] message = readWithinLimit(data);
      return switch (behaviour) {
        case ACCEPT -> "Ok, message " + store(message);
        case REJECT_FOR_NOW -> throw new RejectException(451, "4.3.0 Not now, try again later");
        case REJECT_FOR_GOOD -> throw new RejectException(550, "5.1.1 No such mailbox");
        case STORE_AND_HANG_UP -> {
          var _ = store(message);
          yield hangUp();
        }
        case FORGET_AND_HANG_UP -> hangUp();
      };
    }

    @Override
    public void done() {}

    private long store(byte[] message) throws RejectException {
      try {
        return messages.store(new Envelope(clock.instant(), from, to), message);
      } catch (IOException e) {
        LOG.error("A message could not be stored", e);
        throw new RejectException(451, "4.3.1 The message could not be stored");
      }
    }

    private @Nullable String hangUp() throws IOException {
      if (context instanceof Session session) {
        session.closeSocket();
      }
      return null;
    }

    private static byte[] readWithinLimit(InputStream data) throws IOException, RejectException {
      var message = new ByteArrayOutputStream();
      var part = new byte[8192];
      boolean tooLarge = false;
      for (int read = data.read(part); read >= 0; read = data.read(part)) {
        tooLarge = tooLarge || message.size() + read > MESSAGE_LIMIT;
        if (!tooLarge) {
          message.write(part, 0, read);
        }
      }
      if (tooLarge) {
        throw new RejectException(552, "5.3.4 The message is too large");
      }
      return message.toByteArray();
    }
  }
}
