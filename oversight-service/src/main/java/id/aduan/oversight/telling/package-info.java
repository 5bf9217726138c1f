/** Whether the reporter was told: what became of the messages about each case. */
@NullMarked
package id.aduan.oversight.telling;

import org.jspecify.annotations.NullMarked;
