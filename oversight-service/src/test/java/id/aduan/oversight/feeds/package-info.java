@NullMarked
package id.aduan.oversight.feeds;

import org.jspecify.annotations.NullMarked;
