/** What becomes of messages, and the twins of their stores. */
@NullMarked
package id.aduan.notification.ledger;

import org.jspecify.annotations.NullMarked;
