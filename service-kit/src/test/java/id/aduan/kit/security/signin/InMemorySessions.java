package id.aduan.kit.security.signin;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions of one instance, gone with it. */
final class InMemorySessions implements Sessions {
  private final Map<String, Session> byId = new ConcurrentHashMap<>();

  @Override
  public void start(Session session) {
    byId.put(session.id(), session);
  }

  @Override
  public Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public void seen(String id, Instant at) {
    byId.computeIfPresent(
        id,
        (_, session) ->
            session.seenAt().isAfter(at)
                ? session
                : new Session(
                    id,
                    session.bearer(),
                    session.issuedAt(),
                    session.atProvider(),
                    session.idToken(),
                    session.startedAt(),
                    at));
  }

  @Override
  public void end(String id) {
    byId.remove(id);
  }

  @Override
  public void endOf(PersonId person) {
    byId.values().removeIf(session -> session.bearer().person().equals(person));
  }

  @Override
  public void endAtProvider(String atProvider) {
    byId.values().removeIf(session -> atProvider.equals(session.atProvider()));
  }

  @Override
  public void endOld(Instant startedBefore, Instant seenBefore) {
    byId.values()
        .removeIf(session ->
            session.startedAt().isBefore(startedBefore) || session.seenAt().isBefore(seenBefore));
  }
}
