/** The agencies, institutions, categories and places that the regency knows. */
@NullMarked
package id.aduan.routing.directory;

import org.jspecify.annotations.NullMarked;
