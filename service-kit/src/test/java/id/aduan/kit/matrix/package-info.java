/** Who finds what where: every role tried at every operation on every kind of case. */
@NullMarked
package id.aduan.kit.matrix;

import org.jspecify.annotations.NullMarked;
