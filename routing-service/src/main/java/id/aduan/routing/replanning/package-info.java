/** Carries out, and foretells, what a change of calendar or limits does to open cases. */
@NullMarked
package id.aduan.routing.replanning;

import org.jspecify.annotations.NullMarked;
