@NullMarked
package id.aduan.routing.suggestion;

import org.jspecify.annotations.NullMarked;
