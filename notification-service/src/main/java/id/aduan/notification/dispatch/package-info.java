/** Sends what is due: claims, order within a case, circuit breaker per channel. */
@NullMarked
package id.aduan.notification.dispatch;

import org.jspecify.annotations.NullMarked;
