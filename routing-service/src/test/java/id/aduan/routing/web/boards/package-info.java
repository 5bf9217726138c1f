@NullMarked
package id.aduan.routing.web.boards;

import org.jspecify.annotations.NullMarked;
