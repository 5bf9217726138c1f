package id.aduan.intake.identity;

/**
 * A key that receipts are verified with, as a JSON Web Key (RFC 8037).
 *
 * @param kid its thumbprint (RFC 7638)
 * @param x base64url of the public key
 */
public record ReceiptKey(String kid, String x) {}
