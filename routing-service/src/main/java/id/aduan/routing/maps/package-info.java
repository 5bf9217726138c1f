/** Where something is, as a picture of tiles. Pure. */
@NullMarked
package id.aduan.routing.maps;

import org.jspecify.annotations.NullMarked;
