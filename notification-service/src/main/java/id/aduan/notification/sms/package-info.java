/** The SMS channel, by SMPP. */
@NullMarked
package id.aduan.notification.sms;

import org.jspecify.annotations.NullMarked;
