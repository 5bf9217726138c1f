@NullMarked
package id.aduan.routing.stream;

import org.jspecify.annotations.NullMarked;
