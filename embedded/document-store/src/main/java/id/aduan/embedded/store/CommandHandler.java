package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request off the network's thread, has it done, waits until it is durable, and answers.
 */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
  private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);

  private final StoreBackend backend;
  private final ExecutorService workers;
  private final AtomicInteger requestIds;

  CommandHandler(StoreBackend backend, ExecutorService workers, AtomicInteger requestIds) {
    this.backend = backend;
    this.workers = workers;
    this.requestIds = requestIds;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    Channel channel = context.channel();
    workers.execute(() -> answer(channel, request));
  }

  private void answer(Channel channel, ClientRequest request) {
    var header =
        new MessageHeader(requestIds.incrementAndGet(), request.getHeader().getRequestID());
    Object reply =
        switch (request) {
          case MongoQuery greeting ->
              new MongoReply(
                  header, done(channel, greeting.getDatabaseName(), greeting.getQuery()));
          case MongoMessage message ->
              new MongoMessage(
                  channel, header, done(channel, message.getDatabaseName(), message.getDocument()));
          default ->
              throw new IllegalStateException(
                  "request: '" + request.getClass() + "' (expected: OP_MSG)");
        };
    var _ = channel.writeAndFlush(reply);
  }

  /** What the command held is never logged: it may be somebody's complaint. */
  private Document done(Channel channel, String database, Document query) {
    String command = query.keySet().iterator().next();
    try {
      Document reply = backend.handleCommand(channel, database, command, query);
      backend.awaitDurable();
      return reply;
    } catch (MongoServerException e) {
      log.debug("Command {} on {} refused: {}", command, database, e.getClass().getSimpleName());
      return Replies.failure(e);
    } catch (RuntimeException e) {
      log.error(
          "Command {} on {} failed: {} at {}",
          command,
          database,
          e.getClass().getName(),
          e.getStackTrace());
      return Replies.failure("internal error of the stand-in: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    backend.handleClose(context.channel());
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    log.debug("Connection {} broken: {}", context.channel().id(), cause.getClass().getName());
    var _ = context.close();
  }
}
