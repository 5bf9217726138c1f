/** The SMS channel against SMSCs good and bad. */
@NullMarked
package id.aduan.notification.sms;

import org.jspecify.annotations.NullMarked;
