/** The doors of a running system, and ways for complaints through them. */
@NullMarked
package id.aduan.cli.doors;

import org.jspecify.annotations.NullMarked;
