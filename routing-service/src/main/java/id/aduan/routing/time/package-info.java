/** The clock that looks for what has been missed. */
@NullMarked
package id.aduan.routing.time;

import org.jspecify.annotations.NullMarked;
