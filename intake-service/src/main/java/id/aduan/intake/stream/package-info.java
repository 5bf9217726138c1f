/** Kafka, as intake-service speaks with it. */
@NullMarked
package id.aduan.intake.stream;

import org.jspecify.annotations.NullMarked;
