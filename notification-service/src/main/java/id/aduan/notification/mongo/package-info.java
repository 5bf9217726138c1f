/** Ledger and contacts in MongoDB. */
@NullMarked
package id.aduan.notification.mongo;

import org.jspecify.annotations.NullMarked;
