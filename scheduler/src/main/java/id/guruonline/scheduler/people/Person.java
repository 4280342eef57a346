package id.guruonline.scheduler.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody the service knows. */
public sealed interface Person permits OfSchool, Teacher, Officer {

    /** The kinds of people of whom nothing is known but who they are. */
    static List<Plain> plain() {
        return List.of(new Plain(Role.OFFICE, "office", Officer::new));
    }

    /**
     * A kind of people of whom nothing is known but who they are.
     *
     * @param list the list of a world file in which they stand
     */
    record Plain(Role role, String list, Maker maker) {

        /** Makes one. */
        @FunctionalInterface
        public interface Maker {

            Person of(String id, String name, @Nullable String phone);
        }
    }

    /** Unique among all persons. */
    String id();

    String name();

    /** E.164, or null where none is known. */
    @Nullable String phone();

    /** What the person is in the service. */
    Role role();

    /** All that the person is, what they mostly are first. */
    default List<Role> roles() {
        return List.of(role());
    }
}
