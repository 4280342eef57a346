package id.guruonline.scheduler.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody the service knows. */
public sealed interface Person permits Operator, Teacher, Pupil, Officer {

    /**
     * The kinds of people of whom nothing is known but who they are, each by the list of a world
     * file in which they stand.
     */
    static Map<String, Plain> plain() {
        return Map.of("office", Officer::new);
    }

    /** Makes somebody of whom nothing more is known. */
    @FunctionalInterface
    interface Plain {

        Person of(String id, String name, @Nullable String phone);
    }

    /** Unique among all persons. */
    String id();

    String name();

    /** E.164, or null where none is known. */
    @Nullable String phone();

    /** What the person is in the service. */
    default Role role() {
        return switch (this) {
            case Operator _ -> Role.OPERATOR;
            case Teacher _ -> Role.TEACHER;
            case Pupil _ -> Role.PUPIL;
            case Officer _ -> Role.OFFICE;
        };
    }

    /** All that the person is, what they mostly are first. */
    default List<Role> roles() {
        return List.of(role());
    }
}
