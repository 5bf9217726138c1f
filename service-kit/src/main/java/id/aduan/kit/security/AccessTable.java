package id.aduan.kit.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Which role reaches which endpoint of a service; what is not in the table is denied. */
public final class AccessTable {
  private final List<Row> rows;

  private AccessTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  public static Builder builder() {
    return new Builder();
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * One endpoint.
   *
   * @param path as in the controller's mapping
   * @param roles who may; empty: everybody
   */
  public record Row(HttpMethod method, String path, Set<Role> roles) {
    public Row {
      roles = Set.copyOf(roles);
    }
  }

  /** Collects rows; the first that fits an address decides. */
  public static final class Builder {
    private final List<Row> rows = new ArrayList<>();

    private Builder() {}

    /** An endpoint that needs no token. */
    public Builder open(HttpMethod method, String path) {
      rows.add(new Row(method, path, Set.of()));
      return this;
    }

    public Builder allow(HttpMethod method, String path, Role... roles) {
      if (roles.length == 0) {
        throw new IllegalArgumentException(
            "roles: none (expected: one or more; open() is for everybody)");
      }
      rows.add(new Row(method, path, Set.of(roles)));
      return this;
    }

    public AccessTable build() {
      return new AccessTable(rows);
    }
  }
}
