/** The stores of this service in MongoDB. */
@NullMarked
package id.aduan.oversight.mongo;

import org.jspecify.annotations.NullMarked;
