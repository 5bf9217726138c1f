@NullMarked
package id.aduan.kit.smpp;

import org.jspecify.annotations.NullMarked;
