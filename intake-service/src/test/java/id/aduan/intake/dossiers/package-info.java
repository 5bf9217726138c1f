/** Tests of {@code dossiers}. */
@NullMarked
package id.aduan.intake.dossiers;

import org.jspecify.annotations.NullMarked;
