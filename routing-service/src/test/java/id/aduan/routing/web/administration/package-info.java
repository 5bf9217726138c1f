@NullMarked
package id.aduan.routing.web.administration;

import org.jspecify.annotations.NullMarked;
