/** People sign in at a service with pages, by OpenID Connect (docs/adr/0024). */
@NullMarked
package id.aduan.kit.security.signin;

import org.jspecify.annotations.NullMarked;
