package id.guruonline.scheduler.people;

import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param rests times ahead that the teacher keeps free; whoever was saved before there were any has
 *     none
 * @param pardonedAt until when the office counts nothing against the teacher any more; null where
 *     it counts all
 * @param earlierStars stars from before the service
 * @param atHome what the timetables of schools say of the hours at home, which then are these and
 *     no others; put in where people are read, and empty as it is saved
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
        List<FreeTime> rests,
        @Nullable Instant pardonedAt,
        Stars earlierStars,
        List<HomeLessons> atHome)
        implements Person {

    private static final String NOBODY = "–";

    public Teacher {
        name = Names.plain(name);
        subjects = Set.copyOf(subjects);
        levels = Set.copyOf(levels);
        homeTimetable = List.copyOf(homeTimetable);
        rests = rests == null ? List.of() : List.copyOf(rests);
        // Teachers who were saved before schools had timetables have no such field.
        atHome = atHome == null ? List.of() : List.copyOf(atHome);
    }

    /** The hours at the home school on that date. */
    public List<HomeHours> homeHoursOn(LocalDate date) {
        return atHome.isEmpty()
                ? homeTimetable.stream()
                        .filter(hours -> hours.day() == date.getDayOfWeek())
                        .toList()
                : atHome.stream().flatMap(home -> home.on(date).stream()).toList();
    }

    /** The hours at the home school in the week that begins on that date. */
    public List<HomeHours> homeHoursOfWeek(LocalDate monday) {
        return atHome.isEmpty()
                ? homeTimetable
                : monday.datesUntil(monday.plusWeeks(1))
                        .flatMap(date -> homeHoursOn(date).stream())
                        .toList();
    }

    /** One who was let in, and of whom more is to be told. */
    public static Draft letIn(
            String id, String name, Set<Subject> subjects, Set<Level> levels, Place place) {
        return new Draft(id, name, subjects, levels, place);
    }

    /** The same teacher, of whom something is to be told anew. */
    public Draft edit() {
        return new Draft(id, name, subjects, levels, place)
                .phone(phone)
                .nuptk(nuptk)
                .radiusKm(radiusKm)
                .travelsFurther(travelsFurther)
                .weeklyJpWanted(weeklyJpWanted)
                .homeTimetable(homeTimetable)
                .active(active)
                .pausedUntil(pausedUntil)
                .rests(rests)
                .pardonedAt(pardonedAt)
                .earlierStars(earlierStars)
                .atHome(atHome);
    }

    /** Who was forgotten: only the id and what was taught stay. */
    public Teacher asNobody() {
        return letIn(id, NOBODY, subjects, levels, new Place(0, 0))
                .radiusKm(radiusKm)
                .weeklyJpWanted(weeklyJpWanted)
                .active(false)
                .earlierStars(earlierStars)
                .done();
    }

    /** The same teacher, not active. */
    public Teacher keptOut() {
        return edit().active(false).done();
    }

    @Override
    public Role role() {
        return Role.TEACHER;
    }

    /** Whether the teacher asked not to be offered anything at that time. */
    public boolean isPausedAt(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Whether the teacher keeps something of that time free. */
    public boolean restsIn(Instant start, Instant end) {
        return rests.stream().anyMatch(rest -> rest.touches(start, end));
    }

    /**
     * A teacher in the making: what is not told is as with somebody who was just let in. All that a
     * teacher consists of is put together here and nowhere else.
     */
    public static final class Draft {

        private final String id;
        private String name;
        private Set<Subject> subjects;
        private Set<Level> levels;
        private Place place;
        private @Nullable String phone;
        private @Nullable String nuptk;
        private double radiusKm;
        private boolean travelsFurther;
        private int weeklyJpWanted;
        private List<HomeHours> homeTimetable = List.of();
        private boolean active = true;
        private @Nullable Instant pausedUntil;
        private List<FreeTime> rests = List.of();
        private @Nullable Instant pardonedAt;
        private Stars earlierStars = Stars.NONE;
        private List<HomeLessons> atHome = List.of();

        private Draft(
                String id, String name, Set<Subject> subjects, Set<Level> levels, Place place) {
            this.id = id;
            this.name = name;
            this.subjects = subjects;
            this.levels = levels;
            this.place = place;
        }

        public Draft name(String told) {
            name = told;
            return this;
        }

        public Draft subjects(Set<Subject> told) {
            subjects = told;
            return this;
        }

        public Draft levels(Set<Level> told) {
            levels = told;
            return this;
        }

        public Draft place(Place told) {
            place = told;
            return this;
        }

        public Draft phone(@Nullable String told) {
            phone = told;
            return this;
        }

        public Draft nuptk(@Nullable String told) {
            nuptk = told;
            return this;
        }

        public Draft radiusKm(double told) {
            radiusKm = told;
            return this;
        }

        public Draft travelsFurther(boolean told) {
            travelsFurther = told;
            return this;
        }

        public Draft weeklyJpWanted(int told) {
            weeklyJpWanted = told;
            return this;
        }

        public Draft homeTimetable(List<HomeHours> told) {
            homeTimetable = told;
            return this;
        }

        public Draft active(boolean told) {
            active = told;
            return this;
        }

        public Draft pausedUntil(@Nullable Instant told) {
            pausedUntil = told;
            return this;
        }

        public Draft rests(List<FreeTime> told) {
            rests = told;
            return this;
        }

        public Draft pardonedAt(@Nullable Instant told) {
            pardonedAt = told;
            return this;
        }

        public Draft earlierStars(Stars told) {
            earlierStars = told;
            return this;
        }

        public Draft atHome(List<HomeLessons> told) {
            atHome = told;
            return this;
        }

        /** The teacher. */
        public Teacher done() {
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
                    active,
                    pausedUntil,
                    rests,
                    pardonedAt,
                    earlierStars,
                    atHome);
        }
    }
}
