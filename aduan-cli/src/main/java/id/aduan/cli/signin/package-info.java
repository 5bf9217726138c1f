/** Signs a person in as a browser would, for programs. */
@NullMarked
package id.aduan.cli.signin;

import org.jspecify.annotations.NullMarked;
