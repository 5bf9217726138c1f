/** How news read, in both languages. Pure. */
@NullMarked
package id.aduan.notification.letters;

import org.jspecify.annotations.NullMarked;
