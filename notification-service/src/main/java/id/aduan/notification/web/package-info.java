/** The ledger for those who account for it. */
@NullMarked
package id.aduan.notification.web;

import org.jspecify.annotations.NullMarked;
