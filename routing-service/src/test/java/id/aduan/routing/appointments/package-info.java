@NullMarked
package id.aduan.routing.appointments;

import org.jspecify.annotations.NullMarked;
