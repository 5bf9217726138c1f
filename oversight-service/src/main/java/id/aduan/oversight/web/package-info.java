/** What overseers, leaders and coordinators read over HTTP. */
@NullMarked
package id.aduan.oversight.web;

import org.jspecify.annotations.NullMarked;
