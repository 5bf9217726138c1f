@NullMarked
package id.aduan.routing.surges;

import org.jspecify.annotations.NullMarked;
