package id.guruonline.scheduler.people;

import org.jspecify.annotations.Nullable;

/**
 * A pupil, or a parent for a small child: gives stars. Nothing more than this is known of a child.
 */
public record Pupil(String id, String name, String npsn, String className) implements Person {

    @Override
    public @Nullable String phone() {
        return null;
    }
}
