/** Which event tells the reporter what. Pure. */
@NullMarked
package id.aduan.notification.telling;

import org.jspecify.annotations.NullMarked;
