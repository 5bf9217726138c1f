package id.aduan.embedded.store;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stand-in for MongoDB as a whole: start it, connect any MongoDB driver to its {@link #uri},
 * close it.
 */
public final class DocumentStore implements AutoCloseable {
  private static final String LOG_SETTINGS = "logback.configurationFile";
  private static final int NETWORK_THREADS = 2;
  private static final int BACKLOG = 256;

  /**
   * Exit status when pages can no longer be written: the journal has it all, a new process goes on.
   */
  private static final int BROKEN = 3;

  private final StoreBackend backend;
  private final Work work;
  private final EventLoopGroup network;
  private final ExecutorService workers;
  private final ChannelGroup connections;
  private final Channel listener;
  private final InetSocketAddress address;

  private DocumentStore(Tables tables, InetSocketAddress wanted) throws IOException {
    this.work = new Work();
    this.backend = new StoreBackend(tables, work, Clock.systemUTC());
    this.workers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-command-", 0).factory());
    this.network = new MultiThreadIoEventLoopGroup(NETWORK_THREADS, NioIoHandler.newFactory());
    this.connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    try {
      this.listener = listen(wanted);
    } catch (IOException e) {
      stopThreads();
      backend.close();
      throw e;
    }
    this.address = (InetSocketAddress) listener.localAddress();
  }

  /** Starts a durable store on a directory that nobody else uses. Port 0 takes any free one. */
  public static DocumentStore start(Path dataDir, InetSocketAddress address) throws IOException {
    return start(dataDir, address, () -> {});
  }

  private static DocumentStore start(Path dataDir, InetSocketAddress address, Runnable onBroken)
      throws IOException {
    Tables tables = Tables.open(dataDir, onBroken);
    try {
      var store = new DocumentStore(tables, address);
      log()
          .warn(
              "This is a stand-in for MongoDB, not MongoDB: one process, no replicas, for laptops and tests. {}",
              store.uri());
      return store;
    } catch (IOException | RuntimeException e) {
      tables.close();
      throw e;
    }
  }

  /** Starts a store on a free port of the loopback that forgets everything when it is closed. */
  public static DocumentStore inMemory() {
    try {
      var store =
          new DocumentStore(
              Tables.inMemory(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      log().info("Stand-in for MongoDB, in memory: {}", store.uri());
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a driver finds it. */
  public String uri() {
    return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /** What it had to look at since it started. */
  public WorkDone work() {
    return work.soFar();
  }

  @Override
  public void close() {
    var _ = listener.close().awaitUninterruptibly();
    var _ = connections.close().awaitUninterruptibly();
    stopThreads();
    backend.close();
  }

  private Channel listen(InetSocketAddress wanted) throws IOException {
    var requestIds = new AtomicInteger();
    var bootstrap =
        new ServerBootstrap()
            .group(network)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    var _ = connections.add(channel);
                    var _ =
                        channel
                            .pipeline()
                            .addLast(
                                new MongoWireReplyEncoder(),
                                new MongoWireMessageEncoder(),
                                new MongoWireProtocolHandler(),
                                new CommandHandler(backend, workers, requestIds));
                  }
                });
    var bound = bootstrap.bind(wanted).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("address: '" + wanted + "' (expected: free)", bound.cause());
    }
    return bound.channel();
  }

  /** Not a constant: {@link #main} chooses the log's settings before the first logger is made. */
  private static Logger log() {
    return LoggerFactory.getLogger(DocumentStore.class);
  }

  private void stopThreads() {
    var _ = network.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    workers.close();
  }

  /** Runs a durable store until the process is told to end: {@code --data DIR --port N}. */
  public static void main(String[] args) throws IOException {
    if (System.getProperty(LOG_SETTINGS) == null) {
      System.setProperty(LOG_SETTINGS, "document-store-logback.xml");
    }
    Settings settings = Settings.of(args, System.getenv());
    var store =
        start(
            settings.data(),
            new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()),
            () -> Runtime.getRuntime().halt(BROKEN));
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("store-close").unstarted(store::close));
  }
}
