/** Describes the endpoints of a service, as they are. */
@NullMarked
package id.aduan.kit.api;

import org.jspecify.annotations.NullMarked;
