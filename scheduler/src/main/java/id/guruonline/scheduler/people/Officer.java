package id.guruonline.scheduler.people;

import org.jspecify.annotations.Nullable;

/** Somebody at the education office (dinas). */
public record Officer(String id, String name, @Nullable String phone) implements Person {}
