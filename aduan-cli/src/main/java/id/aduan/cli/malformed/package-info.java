/** Sends what no careful sender would, and looks at what becomes of it. */
@NullMarked
package id.aduan.cli.malformed;

import org.jspecify.annotations.NullMarked;
