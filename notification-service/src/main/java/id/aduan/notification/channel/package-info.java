/** The seam to the ways by which a message goes out. Pure. */
@NullMarked
package id.aduan.notification.channel;

import org.jspecify.annotations.NullMarked;
