/** The console: the pages where coordinators and OPD admins work. */
@NullMarked
package id.aduan.routing.web.console;

import org.jspecify.annotations.NullMarked;
