/** A real Kafka broker that needs neither Docker nor an installation. */
@NullMarked
package id.aduan.embedded.broker;

import org.jspecify.annotations.NullMarked;
