@NullMarked
package id.aduan.routing.reference;

import org.jspecify.annotations.NullMarked;
