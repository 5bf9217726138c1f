@NullMarked
package id.aduan.oversight.telling;

import org.jspecify.annotations.NullMarked;
