package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Week;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Timetables in MongoDB, one document a teacher and week, never removed; see {@link
 * TimetableStore}.
 */
public final class MongoTimetables implements TimetableStore {

    static final String TIMETABLES = "timetables";

    private final MongoTemplate mongo;
    private final SetAside aside;

    public MongoTimetables(MongoTemplate mongo) {
        this(mongo, new SetAside(System::nanoTime));
    }

    /**
     * @param aside what cannot be read
     */
    public MongoTimetables(MongoTemplate mongo, SetAside aside) {
        this.mongo = mongo;
        this.aside = aside;
    }

    @Override
    public Optional<Timetable> find(String teacherId, Week week) {
        Query byId = query(where("_id").is(idOf(teacherId, week)));
        return Optional.ofNullable(mongo.findOne(byId, Timetable.class, TIMETABLES));
    }

    @Override
    public Map<String, Timetable> listWeek(Week week, Set<String> teacherIds) {
        if (teacherIds.isEmpty()) {
            return Map.of();
        }
        List<String> ids = teacherIds.stream().map(id -> idOf(id, week)).toList();
        return list(query(where("_id").in(ids))).stream()
                .collect(Collectors.toMap(Timetable::teacherId, Function.identity()));
    }

    @Override
    public List<Timetable> listTentative(Instant before) {
        Query tentative = query(where("bookings.tentativeSince").lt(before));
        return aside.list(mongo, tentative, Timetable.class, TIMETABLES);
    }

    @Override
    public boolean save(Timetable next) {
        return Versioned.save(
                mongo, TIMETABLES, idOf(next.teacherId(), next.week()), next, next.version());
    }

    private List<Timetable> list(Query query) {
        return mongo.find(query, Timetable.class, TIMETABLES);
    }

    private static String idOf(String teacherId, Week week) {
        return teacherId + ":" + week;
    }
}
