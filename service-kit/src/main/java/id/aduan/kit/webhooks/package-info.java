/** Calls between systems that share a secret, as Standard Webhooks 1.0 wants them. */
@NullMarked
package id.aduan.kit.webhooks;

import org.jspecify.annotations.NullMarked;
