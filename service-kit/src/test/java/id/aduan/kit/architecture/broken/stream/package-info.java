/** An adapter that keeps to no rule. */
@NullMarked
package id.aduan.kit.architecture.broken.stream;

import org.jspecify.annotations.NullMarked;
