/** A domain that keeps to no rule. */
@NullMarked
package id.aduan.kit.architecture.broken.domain;

import org.jspecify.annotations.NullMarked;
