package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People and orders to begin a test with, in a week of November 2026. Unless a test says otherwise
 * a teacher teaches mathematics at every level, lives in town and may be asked for anything.
 */
public final class Given {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    public static final Place TOWN = new Place(-1.487, 102.116);

    /** When a test begins unless it says otherwise: Monday, 23 November 2026, 09:00. */
    public static final Instant MONDAY_NINE = at("2026-11-23T09:00");

    private Given() {}

    /** A moment as {@code 2026-11-24T07:30}, in the regency's zone. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** A place so many kilometres north of the town. */
    public static Place kmNorth(double km) {
        return new Place(TOWN.lat() + km / 110.574, TOWN.lon());
    }

    public static Teacher teacher(String id) {
        return new TeacherBuilder(id).build();
    }

    public static TeacherBuilder aTeacher(String id) {
        return new TeacherBuilder(id);
    }

    /** A primary school in town. */
    public static School school(String npsn) {
        return aSchool(npsn).build();
    }

    /** A school in town, in the making; a primary one unless said otherwise. */
    public static SchoolBuilder aSchool(String npsn) {
        return new SchoolBuilder(npsn);
    }

    /** Mathematics for 5A on a day of November 2026, from 07:30 to 08:40. */
    public static Order order(String id, String npsn, int day) {
        String date = "2026-11-%02dT".formatted(day);
        return order(id, npsn, date + "07:30", date + "08:40");
    }

    /** Two JP of mathematics for 5A. */
    public static Order order(String id, String npsn, String start, String end) {
        Lesson lesson = new Lesson(npsn, Subject.MATEMATIKA, "5A", at(start), at(end), 2);
        return Order.place(id, "in-" + id, "op1", lesson, null, null, at("2026-11-20T08:00"));
    }

    /** A school in the making. */
    public static final class SchoolBuilder {

        private final String npsn;
        private final List<SchoolClass> classes = new ArrayList<>();
        private String name;
        private Level level = Level.SD;
        private Place place = TOWN;
        private int stage = 1;
        private Set<String> favourites = Set.of();
        private Set<String> excluded = Set.of();
        private @Nullable Integer days;

        private SchoolBuilder(String npsn) {
            this.npsn = npsn;
            this.name = "SDN " + npsn;
        }

        public SchoolBuilder named(String called) {
            name = called;
            return this;
        }

        public SchoolBuilder withClass(String className, String... pupilIds) {
            classes.add(new SchoolClass(className, List.of(pupilIds)));
            return this;
        }

        public SchoolBuilder lying(Place there) {
            place = there;
            return this;
        }

        public SchoolBuilder of(Level taught) {
            level = taught;
            return this;
        }

        public SchoolBuilder ofStage(int number) {
            stage = number;
            return this;
        }

        public SchoolBuilder favouring(String... teacherIds) {
            favourites = Set.of(teacherIds);
            return this;
        }

        public SchoolBuilder excluding(String... teacherIds) {
            excluded = Set.of(teacherIds);
            return this;
        }

        public SchoolBuilder onDays(int number) {
            days = number;
            return this;
        }

        public School build() {
            return new School(
                    npsn,
                    name,
                    level,
                    stage,
                    place,
                    BellPlan.of(Bells.standard(level)),
                    classes,
                    favourites,
                    excluded,
                    days);
        }
    }

    /** A teacher in the making. */
    public static final class TeacherBuilder {

        private final Teacher.Draft draft;

        private TeacherBuilder(String id) {
            draft =
                    Teacher.letIn(
                                    id,
                                    "Guru " + id,
                                    Set.of(Subject.MATEMATIKA),
                                    Set.of(Level.values()),
                                    TOWN)
                            .radiusKm(10)
                            .weeklyJpWanted(24);
        }

        public TeacherBuilder named(String called) {
            draft.name(called);
            return this;
        }

        public TeacherBuilder reachedAt(String number) {
            draft.phone(number);
            return this;
        }

        public TeacherBuilder teaching(Subject... taught) {
            draft.subjects(Set.of(taught));
            return this;
        }

        public TeacherBuilder at(Level... taught) {
            draft.levels(Set.of(taught));
            return this;
        }

        public TeacherBuilder living(Place there) {
            draft.place(there);
            return this;
        }

        public TeacherBuilder going(double km) {
            draft.radiusKm(km);
            return this;
        }

        public TeacherBuilder travellingFurther() {
            draft.travelsFurther(true);
            return this;
        }

        public TeacherBuilder wantingWeekly(int jp) {
            draft.weeklyJpWanted(jp);
            return this;
        }

        public TeacherBuilder atHomeSchool(HomeHours... hours) {
            draft.homeTimetable(List.of(hours));
            return this;
        }

        public TeacherBuilder notLetIn() {
            draft.active(false);
            return this;
        }

        public TeacherBuilder resting(Instant from, Instant until) {
            draft.rests(List.of(new FreeTime(from, until)));
            return this;
        }

        public TeacherBuilder pausedUntil(Instant until) {
            draft.pausedUntil(until);
            return this;
        }

        public TeacherBuilder with(Stars earlier) {
            draft.earlierStars(earlier);
            return this;
        }

        public Teacher build() {
            return draft.done();
        }
    }
}
