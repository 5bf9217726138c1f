@NullMarked
package id.aduan.routing.web.console;

import org.jspecify.annotations.NullMarked;
