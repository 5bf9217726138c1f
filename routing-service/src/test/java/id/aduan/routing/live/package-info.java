/** What changes, and who is there, while somebody looks at a page. */
@NullMarked
package id.aduan.routing.live;

import org.jspecify.annotations.NullMarked;
