/** An adapter that keeps to no rule. */
@NullMarked
package id.aduan.kit.architecture.broken.mongo;

import org.jspecify.annotations.NullMarked;
