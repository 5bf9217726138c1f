/** What all HTTP doors do the same way: problems, languages. */
@NullMarked
package id.aduan.kit.web;

import org.jspecify.annotations.NullMarked;
