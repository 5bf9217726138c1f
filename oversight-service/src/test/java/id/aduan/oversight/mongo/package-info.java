@NullMarked
package id.aduan.oversight.mongo;

import org.jspecify.annotations.NullMarked;
