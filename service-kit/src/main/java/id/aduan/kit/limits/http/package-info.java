/**
 * Limits of the doors, by address, person and program, and how a refusal says when to come again.
 */
@NullMarked
package id.aduan.kit.limits.http;

import org.jspecify.annotations.NullMarked;
