/** The laptop's OpenID Connect provider, with demo people. */
@NullMarked
package id.aduan.embedded.identity;

import org.jspecify.annotations.NullMarked;
