package id.guruonline.scheduler.testing;

import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The scheduler's floor, put together as the service has it, on a database of its own and by the
 * numbers of tests. It begins at {@link Given#MONDAY_NINE}; its clock stands until it is set.
 */
public final class TestScheduler implements AutoCloseable {

    private final TestDatabase database;
    private final SchedulerFloor floor;
    private volatile Instant now = Given.MONDAY_NINE;

    private TestScheduler(TestDatabase database, SchedulerRules rules) {
        this.database = database;
        this.floor =
                SchedulerFloor.of(new SchedulerFloor.Parts(database.mongo(), rules, () -> now));
    }

    /**
     * With these people.
     *
     * @param database is closed with it
     */
    public static TestScheduler of(
            TestDatabase database, List<School> schools, List<? extends Person> persons) {
        return of(database, schools, persons, TestRules.in(Given.ZONE));
    }

    /** By numbers of its own. */
    public static TestScheduler of(
            TestDatabase database,
            List<School> schools,
            List<? extends Person> persons,
            SchedulerRules rules) {
        TestScheduler scheduler = new TestScheduler(database, rules);
        scheduler.floor.people().replaceAll(schools, persons);
        return scheduler;
    }

    /** All of its parts. */
    public SchedulerFloor floor() {
        return floor;
    }

    /** The way into its database. */
    public MongoTemplate mongo() {
        return database.mongo();
    }

    /** What its clock shows. */
    public Instant now() {
        return now;
    }

    /** Sets the clock; nothing that is due by then has happened yet. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public void close() {
        database.close();
    }
}
