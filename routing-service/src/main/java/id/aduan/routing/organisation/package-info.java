/** The registers of the administration: what the coordinators enter, who changed it and when. */
@NullMarked
package id.aduan.routing.organisation;

import org.jspecify.annotations.NullMarked;
