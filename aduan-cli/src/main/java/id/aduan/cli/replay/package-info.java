/**
 * Sends complaints through the real doors, plays their lives, and reconciles what became of them.
 */
@NullMarked
package id.aduan.cli.replay;

import org.jspecify.annotations.NullMarked;
