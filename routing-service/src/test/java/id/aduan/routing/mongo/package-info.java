@NullMarked
package id.aduan.routing.mongo;

import org.jspecify.annotations.NullMarked;
