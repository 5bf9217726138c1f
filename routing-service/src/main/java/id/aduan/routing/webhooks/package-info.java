/** How the systems of OPDs without Kafka are told of their assignments: by signed HTTP calls. */
@NullMarked
package id.aduan.routing.webhooks;

import org.jspecify.annotations.NullMarked;
