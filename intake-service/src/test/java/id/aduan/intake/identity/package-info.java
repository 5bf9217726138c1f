/** Tests of {@code identity}. */
@NullMarked
package id.aduan.intake.identity;

import org.jspecify.annotations.NullMarked;
