@NullMarked
package id.aduan.embedded.broker;

import org.jspecify.annotations.NullMarked;
