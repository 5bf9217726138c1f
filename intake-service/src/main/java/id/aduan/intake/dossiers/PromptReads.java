package id.aduan.intake.dossiers;

import java.util.function.Supplier;

/** Reads while somebody waits for the answer: a store that is silent is given up soon. */
public interface PromptReads {

  /** What was read, or the failure of a store that is away. */
  <T> T soon(Supplier<T> read);
}
