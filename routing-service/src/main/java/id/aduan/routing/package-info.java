/** The case authority: wiring. */
@NullMarked
package id.aduan.routing;

import org.jspecify.annotations.NullMarked;
