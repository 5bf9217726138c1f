/** Has reporters erased while parts are killed, and looks for whatever is left of them. */
@NullMarked
package id.aduan.cli.erasure;

import org.jspecify.annotations.NullMarked;
