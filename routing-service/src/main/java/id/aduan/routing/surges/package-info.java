/** When so many complaints come from one area that it is one event; pure functions of instants. */
@NullMarked
package id.aduan.routing.surges;

import org.jspecify.annotations.NullMarked;
