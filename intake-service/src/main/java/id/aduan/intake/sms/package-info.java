/** Complaints and answers that come by SMS. Pure. */
@NullMarked
package id.aduan.intake.sms;

import org.jspecify.annotations.NullMarked;
