/** Each subscribed agency's log of what happened: numbered without a gap, never rewritten. */
@NullMarked
package id.aduan.oversight.feeds;

import org.jspecify.annotations.NullMarked;
