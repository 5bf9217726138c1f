@NullMarked
package id.aduan.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
