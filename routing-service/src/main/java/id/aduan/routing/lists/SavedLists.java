package id.aduan.routing.lists;

import id.aduan.contract.PersonId;
import java.util.List;

/** The lists that each officer keeps for himself. */
public interface SavedLists {
  /** Each is counted whenever a page is shown. */
  int MOST = 10;

  /** In the order in which they were kept. */
  List<SavedList> of(PersonId person);

  /**
   * Keeps one more.
   *
   * @return whether there was room for it
   */
  boolean add(PersonId person, SavedList list);

  /** Forgets one; nothing where it is not his. */
  void remove(PersonId person, String id);
}
