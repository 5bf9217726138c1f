/** HTTP as a patient client speaks it. */
@NullMarked
package id.aduan.cli.http;

import org.jspecify.annotations.NullMarked;
