package id.aduan.cli.replay;

/**
 * A photo or document as the authority keeps it.
 *
 * @param pending whether no act has named it yet
 * @param hash SHA-256 of what it gives out
 */
record AttachmentFound(String id, boolean pending, String hash) {}
