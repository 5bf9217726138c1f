/** Who read, did or changed what, when and why: written before the answer leaves, for ever. */
@NullMarked
package id.aduan.kit.audit;

import org.jspecify.annotations.NullMarked;
