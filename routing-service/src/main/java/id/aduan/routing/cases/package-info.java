/** The case: its states, what may be done to it, what is decided, and the handlers that do it. */
@NullMarked
package id.aduan.routing.cases;

import org.jspecify.annotations.NullMarked;
