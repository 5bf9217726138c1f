package id.aduan.routing.cases;

import id.aduan.routing.attachments.AttachmentId;

/**
 * An attachment that an act names.
 *
 * @param hash of its content, so that what was shown can be told from what is there later
 */
public record NamedDocument(AttachmentId id, String hash) {}
