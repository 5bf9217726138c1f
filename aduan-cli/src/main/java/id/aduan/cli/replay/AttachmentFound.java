package id.aduan.cli.replay;

/**
 * A photo or document as the authority keeps it.
 *
 * @param named whether every resolution of its case names it
 * @param hash SHA-256 of what it gives out
 */
record AttachmentFound(String id, boolean named, String hash) {}
