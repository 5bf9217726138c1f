/** The stores sign the same contracts as their twins. */
@NullMarked
package id.aduan.notification.mongo;

import org.jspecify.annotations.NullMarked;
