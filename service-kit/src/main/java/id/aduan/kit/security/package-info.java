/** Who somebody is (the token) and which endpoints he may reach (the access table). */
@NullMarked
package id.aduan.kit.security;

import org.jspecify.annotations.NullMarked;
