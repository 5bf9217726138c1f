/** How the published language looks on the wire: names, topics, JSON and CloudEvents attributes. */
@NullMarked
package id.aduan.contract.wire;

import org.jspecify.annotations.NullMarked;
