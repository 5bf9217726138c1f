/** What the parts of the laptop do the same way. */
@NullMarked
package id.aduan.embedded.kit;

import org.jspecify.annotations.NullMarked;
