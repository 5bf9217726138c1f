/** What the services' tests have in common. */
@NullMarked
package id.aduan.kit.testing;

import org.jspecify.annotations.NullMarked;
