/** Tests of {@code tracking}. */
@NullMarked
package id.aduan.intake.tracking;

import org.jspecify.annotations.NullMarked;
