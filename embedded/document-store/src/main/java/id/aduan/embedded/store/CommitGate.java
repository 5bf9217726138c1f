package id.aduan.embedded.store;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;

/**
 * Keeps changes whole in what a commit writes: changes pass together, and none is half-way while a
 * commit takes hold of the pages.
 *
 * <p>MVStore first takes the root of every map, from which the pages hang that no later change
 * touches, then writes those pages. So its call for the bytes of a key says that the roots are
 * taken, and changes need not wait for the writing.
 */
final class CommitGate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final DataType<byte[]> keys = new Keys();

  /** How the keys of every map are written that a commit shall find whole. */
  DataType<byte[]> keys() {
    return keys;
  }

  /**
   * Runs a change; to be called before taking any lock that a change takes, else a commit that
   * waits could keep the lock's holder from going on.
   */
  <T> T pass(Supplier<T> change) {
    lock.readLock().lock();
    try {
      return change.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Whether this thread is amid a change. */
  boolean isPassing() {
    return lock.getReadHoldCount() > 0;
  }

  /** Waits for the changes under way, and lets no other begin. */
  void close() {
    lock.writeLock().lock();
  }

  /** Lets changes pass again, if this thread keeps them out. */
  void open() {
    if (lock.isWriteLockedByCurrentThread()) {
      lock.writeLock().unlock();
    }
  }

  private final class Keys extends BasicDataType<byte[]> {
    @Override
    public int getMemory(byte[] key) {
      return ByteArrayDataType.INSTANCE.getMemory(key);
    }

    @Override
    public void write(WriteBuffer buffer, byte[] key) {
      open();
      ByteArrayDataType.INSTANCE.write(buffer, key);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
      return ByteArrayDataType.INSTANCE.read(buffer);
    }

    @Override
    public byte[][] createStorage(int size) {
      return ByteArrayDataType.INSTANCE.createStorage(size);
    }

    @Override
    public int compare(byte[] one, byte[] other) {
      return ByteArrayDataType.INSTANCE.compare(one, other);
    }
  }
}
