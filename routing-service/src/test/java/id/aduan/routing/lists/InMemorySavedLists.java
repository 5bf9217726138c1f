package id.aduan.routing.lists;

import id.aduan.contract.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists that officers keep, in memory: the twin of the store. */
final class InMemorySavedLists implements SavedLists {
  private final Map<PersonId, List<SavedList>> lists = new HashMap<>();

  @Override
  public synchronized List<SavedList> of(PersonId person) {
    return List.copyOf(lists.getOrDefault(person, List.of()));
  }

  @Override
  public synchronized boolean add(PersonId person, SavedList list) {
    List<SavedList> his = lists.computeIfAbsent(person, _ -> new ArrayList<>());
    return his.size() < MOST && his.add(list);
  }

  @Override
  public synchronized void remove(PersonId person, String id) {
    lists.computeIfPresent(
        person,
        (_, his) -> new ArrayList<>(his.stream().filter(list -> !list.id().equals(id)).toList()));
  }
}
