/** Reads the editable reference files into the types of the domain. */
@NullMarked
package id.aduan.routing.reference;

import org.jspecify.annotations.NullMarked;
