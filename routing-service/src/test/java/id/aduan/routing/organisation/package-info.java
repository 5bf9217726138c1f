@NullMarked
package id.aduan.routing.organisation;

import org.jspecify.annotations.NullMarked;
