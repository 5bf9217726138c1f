/** What a complaint must be, what it lacks, and how it is accepted. */
@NullMarked
package id.aduan.intake.complaints;

import org.jspecify.annotations.NullMarked;
