/**
 * Which agency a complaint may be for, and why; pure functions of words, place and editable tables.
 */
@NullMarked
package id.aduan.routing.suggestion;

import org.jspecify.annotations.NullMarked;
