/** Tests of {@code complaints}. */
@NullMarked
package id.aduan.intake.complaints;

import org.jspecify.annotations.NullMarked;
