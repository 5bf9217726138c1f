/** A service that is audited. */
@NullMarked
package id.aduan.audited;

import org.jspecify.annotations.NullMarked;
