@NullMarked
package id.aduan.oversight.watching;

import org.jspecify.annotations.NullMarked;
