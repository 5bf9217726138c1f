/** The pages by which coordinators keep what the case rules take as data. */
@NullMarked
package id.aduan.routing.web.administration;

import org.jspecify.annotations.NullMarked;
