/** What the system does in a second, and what a complaint costs. */
@NullMarked
package id.aduan.bench;

import org.jspecify.annotations.NullMarked;
