package id.aduan.kit.stream;

/** Somebody else wrote the same document again and again; the batch is worth another try. */
public final class StoreBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreBusy(String message) {
    super(message);
  }
}
