/** The store that a service keeps its documents in. */
@NullMarked
package id.aduan.kit.store;

import org.jspecify.annotations.NullMarked;
