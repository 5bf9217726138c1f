/** Starts, watches and stops the parts of a system on one machine. */
@NullMarked
package id.aduan.cli.system;

import org.jspecify.annotations.NullMarked;
