/** Lists that officers keep. */
@NullMarked
package id.aduan.routing.lists;

import org.jspecify.annotations.NullMarked;
