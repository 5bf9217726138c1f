/** Wiring of the service that shows overseers whether each complaint was followed up. */
@NullMarked
package id.aduan.oversight;

import org.jspecify.annotations.NullMarked;
