package id.guruonline.scheduler.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The people as the database has them; a port. */
public interface People {

    /**
     * Everybody, never older than the last change this instance made, and refreshed by version when
     * another instance changed something.
     */
    Directory directory();

    /**
     * Lets a teacher rest until then, or with null offers lessons again at once. Repeating it
     * changes nothing.
     */
    void pause(String teacherId, @Nullable Instant until);
}
