package id.aduan.routing.mongo;

import static id.aduan.routing.organisation.RegisterExamples.OFFICIAL;
import static id.aduan.routing.organisation.RegistersContract.change;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Edit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.RegistersContract;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoRegistersTest implements RegistersContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Registers registers() {
    return new MongoRegisters(STORE.mongo());
  }

  @Test
  void keepsAnOfficialWhereOthersFindHisUnits() {
    assertThat(
            registers().add(change(Register.PEOPLE, 1, List.of(new Edit("p-1", null, OFFICIAL)))))
        .isTrue();

    assertThat(STORE.mongo().getCollection("people").find().first())
        .containsEntry("_id", "p-1")
        .containsEntry("opd", "DPUPR")
        .containsEntry("post", "Kepala Bidang")
        .containsEntry("units", List.of("DPUPR-BM"));

    assertThat(
            registers().add(change(Register.PEOPLE, 2, List.of(new Edit("p-1", OFFICIAL, null)))))
        .isTrue();
    assertThat(STORE.mongo().getCollection("people").find().first())
        .containsEntry("units", List.of())
        .doesNotContainKey("name");
  }

  /** Whoever added a change may die before its entries follow. */
  @Test
  void showsAndThenCarriesOutAChangeWhoseAuthorDied() {
    assertThat(registers().add(change(1, new Edit("PLN", null, PLN)))).isTrue();
    leave(change(2, new Edit("PLN", PLN, PLN_IN_FULL)));

    assertThat(registers().load(Register.INSTITUTIONS).orElseThrow().rows())
        .containsExactly(PLN_IN_FULL);

    assertThat(registers().add(change(3, new Edit("BPJS", null, BPJS)))).isTrue();
    assertThat(registers().load(Register.INSTITUTIONS).orElseThrow().rows())
        .containsExactly(BPJS, PLN_IN_FULL);
    assertThat(STORE.mongo().getCollection("institutions").find().into(new ArrayList<>()))
        .hasSize(2)
        .anySatisfy(entry -> assertThat(entry).containsEntry("name", "PT PLN (Persero)"));
  }

  @Test
  void doesNotLetAChangeThatComesLateUndoALaterOne() {
    assertThat(registers().add(change(1, new Edit("PLN", null, PLN)))).isTrue();
    assertThat(registers().add(change(2, new Edit("PLN", PLN, null)))).isTrue();
    behind(1);

    assertThat(registers().add(change(3, new Edit("BPJS", null, BPJS)))).isTrue();

    assertThat(registers().load(Register.INSTITUTIONS).orElseThrow().rows()).containsExactly(BPJS);
  }

  private static void leave(Change change) {
    var _ =
        STORE
            .mongo()
            .getCollection(MongoRegisters.CHANGES)
            .insertOne(RegisterDocument.write(change));
  }

  /** As if whoever carried the changes out had not written down how far he was. */
  private static void behind(int version) {
    var _ =
        STORE
            .mongo()
            .getCollection("registers")
            .updateOne(
                new Document("_id", "institutions"),
                new Document("$set", new Document("version", version - 1)));
  }
}
