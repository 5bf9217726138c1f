/** The e-mail channel. */
@NullMarked
package id.aduan.notification.smtp;

import org.jspecify.annotations.NullMarked;
