/** The laptop's operator of short messages: an SMSC for programs, and a page that is a phone. */
@NullMarked
package id.aduan.embedded.smsc;

import org.jspecify.annotations.NullMarked;
