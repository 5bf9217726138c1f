/** What holds the audit to its promises. */
@NullMarked
package id.aduan.kit.audit;

import org.jspecify.annotations.NullMarked;
