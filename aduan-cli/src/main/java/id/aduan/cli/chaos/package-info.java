/** Kills what runs while a replay goes on. */
@NullMarked
package id.aduan.cli.chaos;

import org.jspecify.annotations.NullMarked;
