@NullMarked
package id.aduan.embedded.smsc;

import org.jspecify.annotations.NullMarked;
