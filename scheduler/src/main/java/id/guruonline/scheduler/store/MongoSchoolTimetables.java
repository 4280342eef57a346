package id.guruonline.scheduler.store;

import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.HomeLessons;
import id.guruonline.scheduler.people.HomeLessons.Taught;
import id.guruonline.scheduler.timetable.school.SchoolLesson;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.SchoolTimetableStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The timetables of schools in MongoDB, one document a school; see {@link SchoolTimetableStore}.
 * The directory reads them along with their schools, for the hours of teachers at home.
 */
public final class MongoSchoolTimetables implements SchoolTimetableStore {

    static final String TIMETABLES = "schoolTimetables";

    private final MongoTemplate mongo;
    private final DirectoryVersion version;

    /**
     * @param version by which others notice what changes here
     */
    public MongoSchoolTimetables(MongoTemplate mongo, DirectoryVersion version) {
        this.mongo = mongo;
        this.version = version;
    }

    @Override
    public Optional<SchoolTimetable> find(String npsn) {
        return Optional.ofNullable(mongo.findById(npsn, SchoolTimetable.class, TIMETABLES));
    }

    /** {@inheritDoc} The news is told also where it was saved by whoever broke off in between. */
    @Override
    public boolean save(SchoolTimetable next) {
        boolean saved = Versioned.save(mongo, TIMETABLES, next.id(), next, next.version());
        version.peopleChanged(DirectoryChange.ofSchool(next.id(), List.of()));
        return saved;
    }

    /** What the teachers with an account teach by that timetable, by their ids. */
    static Map<String, HomeLessons> homes(SchoolTimetable timetable, BellPlan bells) {
        Map<String, List<Taught>> taught =
                timetable.lessons().stream()
                        .filter(lesson -> lesson.teacherId() != null)
                        .collect(
                                Collectors.groupingBy(
                                        lesson -> String.valueOf(lesson.teacherId()),
                                        Collectors.mapping(
                                                MongoSchoolTimetables::taught,
                                                Collectors.toList())));
        Map<String, HomeLessons> homes = new HashMap<>();
        taught.forEach(
                (id, lessons) -> homes.put(id, new HomeLessons(timetable.id(), bells, lessons)));
        return homes;
    }

    private static Taught taught(SchoolLesson lesson) {
        return new Taught(
                lesson.day(),
                lesson.firstPeriod(),
                lesson.lastPeriod(),
                lesson.from(),
                lesson.to());
    }
}
