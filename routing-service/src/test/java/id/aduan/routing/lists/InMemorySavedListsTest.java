package id.aduan.routing.lists;

final class InMemorySavedListsTest implements SavedListsContract {
  private final SavedLists lists = new InMemorySavedLists();

  @Override
  public SavedLists lists() {
    return lists;
  }
}
