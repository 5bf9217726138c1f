package id.aduan.cli.broker;

/** The offset from which a group would have read on. */
public record Position(String group, String topic, int partition, long offset) {}
