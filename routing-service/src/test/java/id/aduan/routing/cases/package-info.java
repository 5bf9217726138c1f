@NullMarked
package id.aduan.routing.cases;

import org.jspecify.annotations.NullMarked;
