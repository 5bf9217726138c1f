/** The boards of the console: figures as plots, as tables and as files. */
@NullMarked
package id.aduan.routing.web.boards;

import org.jspecify.annotations.NullMarked;
