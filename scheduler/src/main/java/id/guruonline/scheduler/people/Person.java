package id.guruonline.scheduler.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody the service knows. */
public sealed interface Person permits Operator, Teacher, Pupil, Officer {

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
