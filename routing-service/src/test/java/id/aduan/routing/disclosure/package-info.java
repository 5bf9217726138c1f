@NullMarked
package id.aduan.routing.disclosure;

import org.jspecify.annotations.NullMarked;
