/** A ledger entry per message: its states, what changes them, and the ports it needs. Pure. */
@NullMarked
package id.aduan.notification.ledger;

import org.jspecify.annotations.NullMarked;
