package id.guruonline.scheduler.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to one school. */
public sealed interface OfSchool extends Person permits Operator, Pupil, Staff {

    /** The kinds of a school's people of whom nothing is known but who they are. */
    static List<Plain> plain() {
        return List.of(new Plain(Role.OPERATOR, "operators", Operator::new));
    }

    /**
     * A kind of a school's people of whom nothing is known but who they are.
     *
     * @param list the list of their school in a world file in which they stand
     */
    record Plain(Role role, String list, Maker maker) {

        /** Those of that role are {@link Staff}. */
        static Plain staff(Role role, String list) {
            return new Plain(
                    role, list, (id, name, phone, npsn) -> new Staff(id, name, phone, npsn, role));
        }

        /** Makes one. */
        @FunctionalInterface
        public interface Maker {

            OfSchool of(String id, String name, @Nullable String phone, String npsn);
        }
    }

    /** The school's national number. */
    String npsn();
}
