/** The e-mail channel against servers good and bad. */
@NullMarked
package id.aduan.notification.smtp;

import org.jspecify.annotations.NullMarked;
