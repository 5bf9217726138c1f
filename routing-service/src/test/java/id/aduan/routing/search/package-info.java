@NullMarked
package id.aduan.routing.search;

import org.jspecify.annotations.NullMarked;
