/** The Kafka edge: dossiers in, the history of cases out. */
@NullMarked
package id.aduan.routing.stream;

import org.jspecify.annotations.NullMarked;
