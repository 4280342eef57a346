package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.calendar.SchoolCalendar;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The calendar in MongoDB: a document an entry, a few hundred at most, read into memory whole when
 * the version says that there is news.
 */
public final class MongoCalendar implements CalendarStore {

    static final String CALENDAR = "calendar";

    private final MongoTemplate mongo;
    private final DirectoryVersion version;
    private volatile Read latest = new Read(-1, new SchoolCalendar(List.of()));

    /**
     * @param version by which others notice what changes here
     */
    public MongoCalendar(MongoTemplate mongo, DirectoryVersion version) {
        this.mongo = mongo;
        this.version = version;
    }

    /** As it was at that version, or newer: the version is read first. */
    private record Read(long version, SchoolCalendar calendar) {}

    @Override
    public SchoolCalendar calendar() {
        long now = version.read().calendar();
        Read known = latest;
        if (known.version() != now) {
            known = new Read(now, new SchoolCalendar(mongo.findAll(CalendarEntry.class, CALENDAR)));
            latest = known;
        }
        return known.calendar();
    }

    @Override
    public void add(CalendarEntry entry) {
        try {
            mongo.insert(entry, CALENDAR);
        } catch (DuplicateKeyException _) {
            // Added already; whoever broke off in between left the others without the news.
        }
        version.calendarChanged();
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), CalendarEntry.class, CALENDAR);
        version.calendarChanged();
    }
}
