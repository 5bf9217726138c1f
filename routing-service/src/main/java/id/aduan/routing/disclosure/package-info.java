/** What a text to a citizen must not give away about others. Pure. */
@NullMarked
package id.aduan.routing.disclosure;

import org.jspecify.annotations.NullMarked;
