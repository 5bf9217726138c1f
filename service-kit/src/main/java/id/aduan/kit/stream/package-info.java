/** Kafka as all services use it: batches in, dead letters aside, a relay out. */
@NullMarked
package id.aduan.kit.stream;

import org.jspecify.annotations.NullMarked;
