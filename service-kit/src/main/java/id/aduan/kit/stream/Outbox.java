package id.aduan.kit.stream;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Documents that hold their own unpublished events, as the relay sees them. */
public interface Outbox {

  /**
   * Documents with unpublished events, at most so many, the longest waiting first.
   *
   * @param except ids of documents that are blocked for now
   */
  List<Pending> pending(int limit, List<String> except);

  /**
   * Moves the marks of these documents, all of whose records were acknowledged; never backwards.
   */
  void published(List<Pending> acknowledged);

  /**
   * One document's unpublished events.
   *
   * @param id of the document
   * @param through the mark after these records
   * @param records in their order; all of one document's records of one topic share a key
   */
  record Pending(String id, long through, List<ProducerRecord<String, byte[]>> records) {
    public Pending {
      records = List.copyOf(records);
    }
  }
}
