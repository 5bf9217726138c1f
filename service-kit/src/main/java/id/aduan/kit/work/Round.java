package id.aduan.kit.work;

/** What a loop does again and again. */
@FunctionalInterface
public interface Round {

  /** Does what there is to do; what it throws is tried again a second later. */
  Next run() throws InterruptedException;
}
