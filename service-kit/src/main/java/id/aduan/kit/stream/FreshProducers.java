package id.aduan.kit.stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/**
 * Whom the broker turned away once, it may let in later; but a producer that numbers its records is
 * of no use after that. The next record gets a new one.
 */
final class FreshProducers<K, V> implements ProducerListener<K, V> {
  private final ProducerFactory<?, ?> producers;

  FreshProducers(ProducerFactory<?, ?> producers) {
    this.producers = producers;
  }

  @Override
  public void onError(
      ProducerRecord<K, V> unsent, @Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (isRefusal(failure)) {
      producers.reset();
    }
  }

  private static boolean isRefusal(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof AuthenticationException || t instanceof AuthorizationException) {
        return true;
      }
    }
    return false;
  }
}
