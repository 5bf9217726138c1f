/** Who may act for which OPD, by decree (SK Bupati), today. */
@NullMarked
package id.aduan.routing.appointments;

import org.jspecify.annotations.NullMarked;
