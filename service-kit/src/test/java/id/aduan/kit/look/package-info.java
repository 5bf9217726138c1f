@NullMarked
package id.aduan.kit.look;

import org.jspecify.annotations.NullMarked;
