package id.aduan.kit.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Which person's role or program's scope reaches which endpoint of a service; what is not in the
 * table is denied.
 */
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
   * @param roles of the people who may
   * @param scopes of the programs that may
   */
  public record Row(HttpMethod method, String path, Set<Role> roles, Set<Scope> scopes) {
    public Row {
      roles = Set.copyOf(roles);
      scopes = Set.copyOf(scopes);
    }

    /** Whether everybody may, signed in or not. */
    public boolean isOpen() {
      return roles.isEmpty() && scopes.isEmpty();
    }

    String[] authorities() {
      return Stream.concat(
              roles.stream().map(Role::authority), scopes.stream().map(Scope::authority))
          .toArray(String[]::new);
    }
  }

  /** Collects rows; the first that fits an address decides. */
  public static final class Builder {
    private final List<Row> rows = new ArrayList<>();

    private Builder() {}

    /** An endpoint that needs no token. */
    public Builder open(HttpMethod method, String path) {
      rows.add(new Row(method, path, Set.of(), Set.of()));
      return this;
    }

    public Builder allow(HttpMethod method, String path, Role... roles) {
      if (roles.length == 0) {
        throw new IllegalArgumentException(
            "roles: none (expected: one or more; open() is for everybody)");
      }
      rows.add(new Row(method, path, Set.of(roles), Set.of()));
      return this;
    }

    /** Opens the row before to programs that have one of these scopes. */
    public Builder orPrograms(Scope... scopes) {
      Row people = rows.removeLast();
      if (people.isOpen() || scopes.length == 0) {
        throw new IllegalArgumentException(
            "scopes: (expected: some, and behind an endpoint that is not everybody's)");
      }
      rows.add(new Row(people.method(), people.path(), people.roles(), Set.of(scopes)));
      return this;
    }

    public AccessTable build() {
      return new AccessTable(rows);
    }
  }
}
