/** Tests of the wiring. */
@NullMarked
package id.aduan.intake;

import org.jspecify.annotations.NullMarked;
