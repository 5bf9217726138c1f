@NullMarked
package id.aduan.intake.sms;

import org.jspecify.annotations.NullMarked;
