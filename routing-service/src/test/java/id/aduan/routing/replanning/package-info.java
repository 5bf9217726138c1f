@NullMarked
package id.aduan.routing.replanning;

import org.jspecify.annotations.NullMarked;
