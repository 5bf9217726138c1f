/** What is free, for whom, and how long whoever had it has to wait: pure, for all domains. */
@NullMarked
package id.aduan.kit.limits;

import org.jspecify.annotations.NullMarked;
