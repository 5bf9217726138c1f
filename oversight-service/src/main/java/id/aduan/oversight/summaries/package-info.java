/** How the agencies do, counted from the cases themselves. */
@NullMarked
package id.aduan.oversight.summaries;

import org.jspecify.annotations.NullMarked;
