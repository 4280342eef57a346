package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.Scope;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 21);

    private final TestDatabase database = new TestDatabase();
    private final MongoCalendar calendar = instance();
    private final MongoCalendar another = instance();

    private MongoCalendar instance() {
        return new MongoCalendar(database.mongo(), new DirectoryVersion(database.mongo()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CalendarEntry entry(String id, String name) {
        return new CalendarEntry(
                id,
                CalendarEntry.Kind.MOVED,
                DAY,
                DAY.plusDays(1),
                new Scope("10500001", Set.of(Level.SD)),
                DAY.minusDays(3),
                name,
                "d1",
                NOW);
    }

    private static List<CalendarEntry> all(MongoCalendar of) {
        return of.calendar().listEntries(DAY);
    }

    @Test
    void what_is_added_is_there_as_it_was_for_every_instance() {
        assertThat(all(another)).isEmpty();
        calendar.add(entry("1", "semester"));
        assertThat(all(calendar)).containsExactly(entry("1", "semester"));
        assertThat(all(another)).containsExactly(entry("1", "semester"));
    }

    @Test
    void what_is_added_again_stays_as_it_was() {
        calendar.add(entry("1", "semester"));
        calendar.add(entry("1", "banjir"));
        assertThat(all(another)).containsExactly(entry("1", "semester"));
    }

    @Test
    void what_is_taken_out_is_gone_for_every_instance() {
        calendar.add(entry("1", "semester"));
        calendar.add(entry("2", "banjir"));
        assertThat(all(another)).hasSize(2);
        another.remove("1");
        another.remove("1");
        assertThat(all(calendar)).containsExactly(entry("2", "banjir"));
    }

    @Test
    void a_database_that_is_emptied_has_no_calendar() {
        calendar.add(entry("1", "semester"));
        assertThat(all(calendar)).hasSize(1);
        new MongoSchema(database.mongo(), List.of()).recreate();
        assertThat(all(calendar)).isEmpty();
    }
}
