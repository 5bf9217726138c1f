/** The doors over HTTP: the API and the pages. */
@NullMarked
package id.aduan.intake.web;

import org.jspecify.annotations.NullMarked;
