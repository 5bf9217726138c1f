/** What an operator sees and does. */
@NullMarked
package id.aduan.intake.operations;

import org.jspecify.annotations.NullMarked;
