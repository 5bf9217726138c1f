/** Who signs in at a Kafka cluster, and how: the table of the published language, carried out. */
@NullMarked
package id.aduan.broker;

import org.jspecify.annotations.NullMarked;
