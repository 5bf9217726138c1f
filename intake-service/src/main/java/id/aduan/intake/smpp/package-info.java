/** The side of the SMSC: sessions that receive (SMPP 3.4). */
@NullMarked
package id.aduan.intake.smpp;

import org.jspecify.annotations.NullMarked;
