/** The store of cases and appointments in MongoDB. */
@NullMarked
package id.aduan.routing.mongo;

import org.jspecify.annotations.NullMarked;
