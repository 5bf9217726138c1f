@NullMarked
package id.aduan.routing.web;

import org.jspecify.annotations.NullMarked;
