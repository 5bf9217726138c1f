/** Tests of {@code stream}. */
@NullMarked
package id.aduan.intake.stream;

import org.jspecify.annotations.NullMarked;
