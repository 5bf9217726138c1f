/** Who reaches the ledger. */
@NullMarked
package id.aduan.notification.web;

import org.jspecify.annotations.NullMarked;
