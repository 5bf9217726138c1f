/** Tests of the service as a whole, and what they share. */
@NullMarked
package id.aduan.oversight;

import org.jspecify.annotations.NullMarked;
