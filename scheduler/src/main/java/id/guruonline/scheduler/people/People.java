package id.guruonline.scheduler.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people as the database has them; a port. */
public interface People {

    /**
     * Everybody, never older than the last change this instance made, and refreshed by version when
     * another instance changed something.
     */
    Directory directory();

    /**
     * Lets a teacher rest until then, or with null offers lessons again at once; times that are
     * kept free stay so. Repeating it changes nothing.
     */
    void pause(String teacherId, @Nullable Instant until);

    /**
     * Keeps these times free of lessons, and no others: offers go on for all but them. Repeating it
     * changes nothing.
     *
     * @param rests at most {@link FreeTime#MOST}
     */
    void keepFree(String teacherId, List<FreeTime> rests);
}
