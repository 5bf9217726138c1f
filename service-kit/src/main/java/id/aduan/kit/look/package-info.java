/** How the pages of all services look: one stylesheet, and the files that pages name. */
@NullMarked
package id.aduan.kit.look;

import org.jspecify.annotations.NullMarked;
