@NullMarked
package id.aduan.embedded.kit;

import org.jspecify.annotations.NullMarked;
