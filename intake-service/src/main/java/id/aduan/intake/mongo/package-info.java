/** The store of intake-service. */
@NullMarked
package id.aduan.intake.mongo;

import org.jspecify.annotations.NullMarked;
