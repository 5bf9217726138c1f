/** What a reporter reads of his case, in both languages. Pure. */
@NullMarked
package id.aduan.letters;

import org.jspecify.annotations.NullMarked;
