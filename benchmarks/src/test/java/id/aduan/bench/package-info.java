@NullMarked
package id.aduan.bench;

import org.jspecify.annotations.NullMarked;
