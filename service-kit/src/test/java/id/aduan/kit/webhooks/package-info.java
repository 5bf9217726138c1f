/** Signatures against the example of the standard, and against forgers. */
@NullMarked
package id.aduan.kit.webhooks;

import org.jspecify.annotations.NullMarked;
