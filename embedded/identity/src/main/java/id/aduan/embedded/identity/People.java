package id.aduan.embedded.identity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds people by the name they sign in with; from there on they are known by their id alone. */
final class People implements UserDetailsService {
  private final Map<String, Person> byUsername;
  private final Map<String, Person> byId;
  private final String password;

  People(List<Person> people, String password) {
    this.byUsername = people.stream().collect(toUnmodifiableMap(Person::username, identity()));
    this.byId =
        people.stream().collect(toUnmodifiableMap(person -> person.id().toString(), identity()));
    this.password = password;
  }

  Optional<Person> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    Person person = byUsername.get(username);
    if (person == null) {
      throw new UsernameNotFoundException("username: (expected: a demo person's)");
    }
    return User.withUsername(person.id().toString())
        .password(password)
        .authorities(List.of())
        .build();
  }
}
