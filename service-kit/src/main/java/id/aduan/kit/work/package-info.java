/** What a service does by itself, beside answering. */
@NullMarked
package id.aduan.kit.work;

import org.jspecify.annotations.NullMarked;
