/** Tests of {@code web}. */
@NullMarked
package id.aduan.intake.web;

import org.jspecify.annotations.NullMarked;
