@NullMarked
package id.aduan.intake.smpp;

import org.jspecify.annotations.NullMarked;
