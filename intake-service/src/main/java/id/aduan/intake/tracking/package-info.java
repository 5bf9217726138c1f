/** What a citizen sees of his case. */
@NullMarked
package id.aduan.intake.tracking;

import org.jspecify.annotations.NullMarked;
