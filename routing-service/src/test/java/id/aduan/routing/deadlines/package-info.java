@NullMarked
package id.aduan.routing.deadlines;

import org.jspecify.annotations.NullMarked;
