/** The SMS channel, by SMPP or by HTTP. */
@NullMarked
package id.aduan.notification.sms;

import org.jspecify.annotations.NullMarked;
