package id.guruonline.config.wiring;

/** Tells this running service from others on the same database. */
public record InstanceId(String value) {}
