/** The records of authority about what citizens sent. */
@NullMarked
package id.aduan.intake.dossiers;

import org.jspecify.annotations.NullMarked;
