/** Whether an OPD's own system behaves as the platform expects. */
@NullMarked
package id.aduan.cli.opd;

import org.jspecify.annotations.NullMarked;
