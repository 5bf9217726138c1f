/** The ceiling of the accept path: a handler that only waits for the acknowledgement. */
@NullMarked
package id.aduan.bench.bare;

import org.jspecify.annotations.NullMarked;
