/** How news read. */
@NullMarked
package id.aduan.letters;

import org.jspecify.annotations.NullMarked;
