/** The HTTP doors of coordinators and OPDs. */
@NullMarked
package id.aduan.routing.web;

import org.jspecify.annotations.NullMarked;
