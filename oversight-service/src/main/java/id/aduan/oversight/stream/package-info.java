/** The Kafka edge: what is watched comes in, the agencies' feeds go out. */
@NullMarked
package id.aduan.oversight.stream;

import org.jspecify.annotations.NullMarked;
