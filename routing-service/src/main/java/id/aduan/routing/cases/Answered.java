package id.aduan.routing.cases;

/**
 * A command that was carried out, under the key that its sender gave it.
 *
 * @param fingerprint tells the same command from another under the same key
 */
public record Answered(String key, String fingerprint, Outcome.Done answer) {}
