/** What is asked of the broker of a running system as its administrator. */
@NullMarked
package id.aduan.cli.broker;

import org.jspecify.annotations.NullMarked;
