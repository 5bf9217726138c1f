/** The service as a whole, between a real broker, the stand-in store and a mailbox. */
@NullMarked
package id.aduan.notification;

import org.jspecify.annotations.NullMarked;
