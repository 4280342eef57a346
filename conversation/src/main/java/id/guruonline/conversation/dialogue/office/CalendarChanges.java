package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.CalendarLines;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OfficeSay;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.calendar.Holiday;
import id.guruonline.scheduler.calendar.SchoolCalendar;
import id.guruonline.scheduler.calendar.SchoolDay;
import id.guruonline.scheduler.journal.Journal;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes what the education office asked of the school calendar, and says who is told: the operators
 * of schools that have orders on days that are off from now on. The orders stand until somebody
 * calls them off. All of it may be done again after a crash.
 */
public final class CalendarChanges {

    /** Orders that are listed; more would not fit. */
    private static final int LISTED = 4;

    /** Days to be taken out that are listed. */
    static final int LISTED_DAYS = 6;

    private final People people;
    private final CalendarStore calendars;
    private final Orders orders;
    private final Journal journal;
    private final ZoneId zone;

    /**
     * @param zone the regency's: it says on which day an order is
     */
    public CalendarChanges(
            People people, CalendarStore calendars, Orders orders, Journal journal, ZoneId zone) {
        this.people = people;
        this.calendars = calendars;
        this.orders = orders;
        this.journal = journal;
        this.zone = zone;
    }

    /** What the texts that ask it say. */
    CalendarRequests requests() {
        return new CalendarRequests(people, calendars, zone);
    }

    /** What is ahead. */
    Say show(Instant at) {
        return CalendarLines.ahead(
                calendars.calendar(), LocalDate.ofInstant(at, zone), people.directory(), _ -> true);
    }

    /** The question whether that shall be saved. */
    Say ask(String cardId, CalendarChange change, Instant at) {
        SchoolCalendar now = calendars.calendar();
        CalendarEntry added = change.added();
        if (added == null) {
            List<CalendarEntry> removed =
                    change.removed().stream().flatMap(id -> now.findEntry(id).stream()).toList();
            return new OfficeSay.AskDaysOut(
                    cardId,
                    removed.stream()
                            .limit(LISTED_DAYS)
                            .map(entry -> CalendarLines.of(entry, people.directory()))
                            .toList(),
                    Math.max(0, removed.size() - LISTED_DAYS),
                    countSchools(removed));
        }
        int schools = countSchools(List.of(added));
        int standing = listOnNewDaysOff(now, change, at).size();
        return switch (added.kind()) {
            case OFF, EXAMS ->
                    new OfficeSay.AskDays(
                            cardId,
                            CalendarLines.of(added, people.directory()),
                            added.length(),
                            schools,
                            standing);
            case MOVED -> {
                Holiday feast = CalendarLines.feastOf(added);
                Optional<CalendarEntry> earlier = now.listMoves(feast).stream().findFirst();
                yield new OfficeSay.AskFeast(
                        cardId,
                        feast.name(),
                        earlier.map(move -> Line.days(move.from(), move.to()))
                                .orElseGet(() -> Line.days(feast.first(), feast.last())),
                        Line.days(added.from(), added.to()),
                        schools,
                        standing);
            }
        };
    }

    private int countSchools(List<CalendarEntry> entries) {
        return (int)
                people.directory().schools().stream()
                        .filter(school ->
                                entries.stream().anyMatch(each -> each.scope().holdsFor(school)))
                        .count();
    }

    Made make(String officerId, String turnId, CalendarChange change, Instant at) {
        List<Order> standing = listOnNewDaysOff(calendars.calendar(), change, at);
        CalendarEntry added = change.added();
        if (added != null) {
            calendars.add(added);
            note(officerId, turnId, Kind.CALENDAR_ADDED, added.id(), at);
        }
        for (String id : change.removed()) {
            calendars.remove(id);
            note(officerId, turnId, Kind.CALENDAR_REMOVED, id, at);
        }
        return added == null
                ? new Made(new OfficeSay.DaysTakenOut(), List.of())
                : new Made(saved(added), asides(added, standing));
    }

    private void note(String officerId, String turnId, Kind kind, String entryId, Instant at) {
        journal.note(JournalEntry.of(turnId, kind, officerId, entryId, at));
    }

    private Say saved(CalendarEntry added) {
        return switch (added.kind()) {
            case OFF, EXAMS -> new OfficeSay.DaysSaved(CalendarLines.of(added, people.directory()));
            case MOVED ->
                    new OfficeSay.FeastSaved(
                            CalendarLines.feastOf(added).name(),
                            Line.days(added.from(), added.to()));
        };
    }

    /** Done again, the entry is there already: it is as if it came now. */
    private List<Order> listOnNewDaysOff(SchoolCalendar now, CalendarChange change, Instant at) {
        CalendarEntry added = change.added();
        if (added == null) {
            return List.of();
        }
        SchoolCalendar before = now.without(List.of(added.id()));
        SchoolCalendar after = before.without(change.removed()).with(added);
        return orders.listEndingAfter(at).stream()
                .filter(Order::isStanding)
                .filter(order -> isDisturbed(order, before, after))
                .toList();
    }

    private boolean isDisturbed(Order order, SchoolCalendar before, SchoolCalendar after) {
        LocalDate day = LocalDate.ofInstant(order.lesson().start(), zone);
        School school = people.directory().getSchool(order.lesson().npsn());
        SchoolDay was = before.on(school, day);
        return switch (after.on(school, day)) {
            case SchoolDay.Lessons _ -> false;
            case SchoolDay.Exams _ -> was.hasLessons();
            case SchoolDay.Off _ -> !(was instanceof SchoolDay.Off);
        };
    }

    private List<Aside> asides(CalendarEntry added, List<Order> standing) {
        Map<String, List<Order>> bySchool =
                standing.stream()
                        .collect(
                                Collectors.groupingBy(
                                        order -> order.lesson().npsn(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Line entry = CalendarLines.of(added, people.directory());
        return bySchool.entrySet().stream()
                .flatMap(each ->
                        people.directory().listOperators(each.getKey()).stream()
                                .map(Person::id)
                                .<Aside>map(id -> new Aside.To(id, told(entry, each.getValue()))))
                .toList();
    }

    private static Say told(Line entry, List<Order> standing) {
        return new OperatorSay.OrdersOnDayOff(
                entry,
                standing.stream().limit(LISTED).<Line>map(Line.OfOrder::of).toList(),
                Math.max(0, standing.size() - LISTED),
                standing.getFirst().id());
    }
}
