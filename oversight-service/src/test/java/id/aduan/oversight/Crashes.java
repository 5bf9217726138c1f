package id.aduan.oversight;

/** Lets a process die at its n-th step. */
public final class Crashes {
  private int stepsLeft = Integer.MAX_VALUE;

  /** The death of a process. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Dies when so many more steps have been taken. */
  public void after(int steps) {
    stepsLeft = steps;
  }

  public void never() {
    stepsLeft = Integer.MAX_VALUE;
  }

  /** One step: something may die here. */
  public void step() {
    if (stepsLeft-- == 0) {
      throw new Crash();
    }
  }
}
