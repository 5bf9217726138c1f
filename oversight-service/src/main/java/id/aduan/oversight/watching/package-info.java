/**
 * What every overseer asks of a case: followed up or not, since when, by whom, with which proof.
 */
@NullMarked
package id.aduan.oversight.watching;

import org.jspecify.annotations.NullMarked;
