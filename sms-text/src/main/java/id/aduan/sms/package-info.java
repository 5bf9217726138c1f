/** Texts as short messages carry them (3GPP TS 23.038, TS 23.040; SMPP 3.4). Pure. */
@NullMarked
package id.aduan.sms;

import org.jspecify.annotations.NullMarked;
