/** Photos and documents that go with what officers write: what they may be, and where they lie. */
@NullMarked
package id.aduan.routing.attachments;

import org.jspecify.annotations.NullMarked;
