/** The way to an SMSC, for services that send or receive short messages. */
@NullMarked
package id.aduan.kit.smpp;

import org.jspecify.annotations.NullMarked;
