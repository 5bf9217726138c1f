/** The doors of the platform: wiring of intake-service. */
@NullMarked
package id.aduan.intake;

import org.jspecify.annotations.NullMarked;
