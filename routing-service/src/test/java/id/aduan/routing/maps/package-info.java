@NullMarked
package id.aduan.routing.maps;

import org.jspecify.annotations.NullMarked;
