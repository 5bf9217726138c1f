package id.aduan.routing.organisation;

/**
 * A column of a register.
 *
 * @param name as in its CSV, its JSON and its store
 * @param many whether a cell holds any number of values, in a CSV with semicolons between them
 */
public record Column(String name, boolean many) {
  static Column one(String name) {
    return new Column(name, false);
  }

  static Column many(String name) {
    return new Column(name, true);
  }
}
