@NullMarked
package id.aduan.embedded.identity;

import org.jspecify.annotations.NullMarked;
