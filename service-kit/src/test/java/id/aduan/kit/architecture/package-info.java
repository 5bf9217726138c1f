/** Rules on who may know whom. */
@NullMarked
package id.aduan.kit.architecture;

import org.jspecify.annotations.NullMarked;
