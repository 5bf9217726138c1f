/** Who is told what, by which channel, with a ledger entry per message. */
@NullMarked
package id.aduan.notification;

import org.jspecify.annotations.NullMarked;
