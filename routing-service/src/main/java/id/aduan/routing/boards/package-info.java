/** The figures of the boards: what is counted of cases, never which case. */
@NullMarked
package id.aduan.routing.boards;

import org.jspecify.annotations.NullMarked;
