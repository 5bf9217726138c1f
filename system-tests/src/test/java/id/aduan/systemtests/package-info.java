/** The whole system together, each part in a process of its own, seen through its public doors. */
@NullMarked
package id.aduan.systemtests;

import org.jspecify.annotations.NullMarked;
