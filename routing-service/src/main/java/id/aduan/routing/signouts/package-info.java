/** Who was signed out everywhere, and when: this service owns that fact. */
@NullMarked
package id.aduan.routing.signouts;

import org.jspecify.annotations.NullMarked;
