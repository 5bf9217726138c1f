package id.aduan.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code body.limits}: how large a request may be.
 *
 * @param json JSON and forms
 * @param file whatever else; who reads files has a narrower limit of his own
 */
@ConfigurationProperties("body.limits")
record BodyLimits(@DefaultValue("2MB") DataSize json, @DefaultValue("11MB") DataSize file) {}
