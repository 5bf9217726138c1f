/** What officers look for, as cases are found by it. */
@NullMarked
package id.aduan.routing.search;

import org.jspecify.annotations.NullMarked;
