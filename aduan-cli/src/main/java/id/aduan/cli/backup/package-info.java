/** Copies everything that is authority out of a running system, and makes a system of a copy. */
@NullMarked
package id.aduan.cli.backup;

import org.jspecify.annotations.NullMarked;
