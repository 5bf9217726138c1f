/** What all services do the same way; nothing of the domain. */
@NullMarked
package id.aduan.kit;

import org.jspecify.annotations.NullMarked;
