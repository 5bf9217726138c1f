@NullMarked
package id.aduan.kit.store;

import org.jspecify.annotations.NullMarked;
