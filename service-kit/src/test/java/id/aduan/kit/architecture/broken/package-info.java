/** Breaks every rule of architecture on purpose. */
@NullMarked
package id.aduan.kit.architecture.broken;

import org.jspecify.annotations.NullMarked;
