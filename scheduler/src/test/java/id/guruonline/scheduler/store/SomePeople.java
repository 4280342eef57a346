package id.guruonline.scheduler.store;

import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.util.List;
import java.util.Set;

/** People as a test wants them. */
final class SomePeople {

    static final Place BUNGO = new Place(-1.49, 102.11);

    private SomePeople() {}

    static Teacher teacher(String id) {
        return new Teacher(
                id,
                "Siti",
                null,
                null,
                Set.of(Subject.MATEMATIKA),
                Set.of(Level.SD),
                BUNGO,
                10,
                false,
                24,
                List.of(),
                true,
                null,
                Stars.NONE);
    }
}
