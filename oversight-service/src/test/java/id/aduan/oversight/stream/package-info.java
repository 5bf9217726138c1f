@NullMarked
package id.aduan.oversight.stream;

import org.jspecify.annotations.NullMarked;
