package id.guruonline.scheduler.people;

import org.jspecify.annotations.Nullable;

/** A school operator (operator sekolah): orders teachers for one school. */
public record Operator(String id, String name, @Nullable String phone, String npsn)
        implements Person {}
