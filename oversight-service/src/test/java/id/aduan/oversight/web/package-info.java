@NullMarked
package id.aduan.oversight.web;

import org.jspecify.annotations.NullMarked;
