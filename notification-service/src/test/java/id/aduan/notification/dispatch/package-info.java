/** Order, claims, retries. */
@NullMarked
package id.aduan.notification.dispatch;

import org.jspecify.annotations.NullMarked;
