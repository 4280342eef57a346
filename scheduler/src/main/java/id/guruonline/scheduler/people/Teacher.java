package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A teacher (guru).
 *
 * @param phone E.164
 * @param nuptk the national teacher's number, 16 digits; often absent
 * @param place where the ways to schools begin
 * @param radiusKm how far the teacher goes
 * @param travelsFurther whether the teacher agreed to be asked beyond the radius when nobody is
 *     left
 * @param weeklyJpWanted how many JP a week the teacher would like
 * @param active whether the office let the teacher in, and nobody keeps the teacher out
 * @param pausedUntil no offers before that; null when not paused, {@link Instant#MAX} is not used:
 *     a pause without an end lies far ahead
 * @param earlierStars stars from before the service
 */
@SavedAs("Teacher")
public record Teacher(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String nuptk,
        Set<Subject> subjects,
        Set<Level> levels,
        Place place,
        double radiusKm,
        boolean travelsFurther,
        int weeklyJpWanted,
        List<HomeHours> homeTimetable,
        boolean active,
        @Nullable Instant pausedUntil,
        Stars earlierStars)
        implements Person {

    private static final String NOBODY = "–";

    public Teacher {
        name = Names.plain(name);
        subjects = Set.copyOf(subjects);
        levels = Set.copyOf(levels);
        homeTimetable = List.copyOf(homeTimetable);
    }

    /** One who was let in and of whom no more is known. */
    public static Teacher letIn(
            String id,
            String name,
            String phone,
            Set<Subject> subjects,
            Set<Level> levels,
            Place place,
            double radiusKm,
            int weeklyJpWanted) {
        return new Teacher(
                id,
                name,
                phone,
                null,
                subjects,
                levels,
                place,
                radiusKm,
                false,
                weeklyJpWanted,
                List.of(),
                true,
                null,
                Stars.NONE);
    }

    /** Who was forgotten: only the id and what was taught stay. */
    public Teacher asNobody() {
        return new Teacher(
                id,
                NOBODY,
                null,
                null,
                subjects,
                levels,
                new Place(0, 0),
                radiusKm,
                false,
                weeklyJpWanted,
                List.of(),
                false,
                null,
                earlierStars);
    }

    /** The same teacher, not active. */
    public Teacher keptOut() {
        return new Teacher(
                id,
                name,
                phone,
                nuptk,
                subjects,
                levels,
                place,
                radiusKm,
                travelsFurther,
                weeklyJpWanted,
                homeTimetable,
                false,
                pausedUntil,
                earlierStars);
    }

    /** Whether the teacher asked not to be offered anything at that time. */
    public boolean isPausedAt(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }
}
