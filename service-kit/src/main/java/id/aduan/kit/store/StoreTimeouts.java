package id.aduan.kit.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service waits for its store, where the store's URI does not say.
 *
 * @param selection for a server that can answer at all
 * @param connect for a connection
 * @param read for an answer
 */
@ConfigurationProperties("store.timeouts")
record StoreTimeouts(
    @DefaultValue("2500ms") Duration selection,
    @DefaultValue("1500ms") Duration connect,
    @DefaultValue("30s") Duration read) {}
