/** Clocks and keys that tests share. */
@NullMarked
package id.aduan.intake.testing;

import org.jspecify.annotations.NullMarked;
