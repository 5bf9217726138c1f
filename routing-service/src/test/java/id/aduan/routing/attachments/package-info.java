@NullMarked
package id.aduan.routing.attachments;

import org.jspecify.annotations.NullMarked;
