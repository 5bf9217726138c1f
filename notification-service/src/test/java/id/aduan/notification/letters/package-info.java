/** How news read. */
@NullMarked
package id.aduan.notification.letters;

import org.jspecify.annotations.NullMarked;
