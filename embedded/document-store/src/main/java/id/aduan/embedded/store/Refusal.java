package id.aduan.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * The errors by which the stand-in says that it will not do something, instead of doing it half.
 */
final class Refusal {
  private static final int INVALID_OPTIONS = 72;
  private static final int CANNOT_CREATE_INDEX = 67;
  private static final int NOT_SUPPORTED = 115;

  private Refusal() {}

  static MongoServerError unsupported(String what) {
    return new MongoServerError(
        NOT_SUPPORTED,
        "CommandNotSupported",
        "not supported by this stand-in for MongoDB: " + what);
  }

  static MongoServerError index(String what) {
    return new MongoServerError(
        CANNOT_CREATE_INDEX,
        "CannotCreateIndex",
        "not supported by this stand-in for MongoDB: " + what);
  }

  static MongoServerError option(String what) {
    return new MongoServerError(INVALID_OPTIONS, "InvalidOptions", what);
  }
}
