package id.guruonline.config;

/** Tells this running service from others on the same database. */
record InstanceId(String value) {}
