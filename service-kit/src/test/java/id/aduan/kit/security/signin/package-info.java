@NullMarked
package id.aduan.kit.security.signin;

import org.jspecify.annotations.NullMarked;
