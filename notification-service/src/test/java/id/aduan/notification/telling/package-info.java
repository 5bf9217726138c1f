/** Which event tells what. */
@NullMarked
package id.aduan.notification.telling;

import org.jspecify.annotations.NullMarked;
