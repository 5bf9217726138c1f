/** The service as a whole, over a real broker and a store. */
@NullMarked
package id.aduan.intake.edge;

import org.jspecify.annotations.NullMarked;
