@NullMarked
package id.aduan.routing.http;

import org.jspecify.annotations.NullMarked;
