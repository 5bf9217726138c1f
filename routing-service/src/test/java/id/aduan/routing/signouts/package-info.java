@NullMarked
package id.aduan.routing.signouts;

import org.jspecify.annotations.NullMarked;
