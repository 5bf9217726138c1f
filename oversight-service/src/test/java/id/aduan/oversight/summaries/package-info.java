@NullMarked
package id.aduan.oversight.summaries;

import org.jspecify.annotations.NullMarked;
