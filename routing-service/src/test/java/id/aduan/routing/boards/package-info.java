@NullMarked
package id.aduan.routing.boards;

import org.jspecify.annotations.NullMarked;
