/** Numbers, access codes and receipts: what a door can say about a complaint without looking it up. */
@NullMarked
package id.aduan.intake.identity;

import org.jspecify.annotations.NullMarked;
