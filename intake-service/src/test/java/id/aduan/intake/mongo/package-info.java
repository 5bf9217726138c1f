/** Tests of {@code mongo}. */
@NullMarked
package id.aduan.intake.mongo;

import org.jspecify.annotations.NullMarked;
