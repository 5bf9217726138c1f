/** The topics that this service reads. */
@NullMarked
package id.aduan.notification.stream;

import org.jspecify.annotations.NullMarked;
