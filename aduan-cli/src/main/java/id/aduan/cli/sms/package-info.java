/** Tries the SMS channel with an SMSC that does what none should. */
@NullMarked
package id.aduan.cli.sms;

import org.jspecify.annotations.NullMarked;
