/**
 * Working days, the limits of the policy, and the deadlines of a case; pure functions of what they
 * are given.
 */
@NullMarked
package id.aduan.routing.deadlines;

import org.jspecify.annotations.NullMarked;
