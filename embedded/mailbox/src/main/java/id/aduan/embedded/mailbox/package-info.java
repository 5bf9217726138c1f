/** The laptop's SMTP server, and the page that shows what it was given. */
@NullMarked
package id.aduan.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
