package id.guruonline.scheduler.calendar;

import static java.util.Comparator.comparing;

import id.guruonline.scheduler.people.School;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which days are school days, as of one version of the database: immutable, in memory. A day that
 * is off for several reasons is off for the one that holds for most: the country's before the
 * office's, and that before the week's. A day off has no exams.
 */
public final class SchoolCalendar {

    private final List<Holiday> holidays;
    private final List<CalendarEntry> entries;

    /**
     * @param entries what the office said
     */
    public SchoolCalendar(Collection<CalendarEntry> entries) {
        this.entries =
                entries.stream()
                        .sorted(comparing(CalendarEntry::from).thenComparing(CalendarEntry::id))
                        .toList();
        this.holidays = moved(this.entries);
    }

    /** Of several moves of a feast the newest counts. */
    private static List<Holiday> moved(List<CalendarEntry> entries) {
        Map<LocalDate, CalendarEntry> moves = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.MOVED)
                .sorted(comparing(CalendarEntry::at).thenComparing(CalendarEntry::id))
                .forEach(entry -> moves.put(entry.feast(), entry));
        return Holidays.list().stream()
                .map(holiday ->
                        Optional.ofNullable(moves.get(holiday.first()))
                                .filter(_ -> holiday.canBeMoved())
                                .map(move -> holiday.on(move.from(), move.to()))
                                .orElse(holiday))
                .sorted(comparing(Holiday::first))
                .toList();
    }

    /** What that day is for that school. */
    public SchoolDay on(School school, LocalDate day) {
        Optional<Holiday> holiday = Holidays.find(holidays, day);
        if (holiday.isPresent()) {
            return new SchoolDay.OnHoliday(holiday.get());
        }
        Optional<CalendarEntry> off = find(CalendarEntry.Kind.OFF, school, day);
        if (off.isPresent()) {
            return new SchoolDay.ByOffice(off.get().name());
        }
        if (!school.teachesOn(day.getDayOfWeek())) {
            return new SchoolDay.OfWeek(day.getDayOfWeek());
        }
        return find(CalendarEntry.Kind.EXAMS, school, day)
                .<SchoolDay>map(exams -> new SchoolDay.Exams(exams.name()))
                .orElseGet(SchoolDay.Lessons::new);
    }

    private Optional<CalendarEntry> find(CalendarEntry.Kind kind, School school, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.isOn(day))
                .filter(entry -> entry.scope().holdsFor(school))
                .findFirst();
    }

    /** The same, with that entry; one of its id that is there already stays as it is. */
    public SchoolCalendar with(CalendarEntry entry) {
        return entries.stream().anyMatch(each -> each.id().equals(entry.id()))
                ? this
                : new SchoolCalendar(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /** The same, without the entries of those ids. */
    public SchoolCalendar without(Collection<String> ids) {
        return new SchoolCalendar(
                entries.stream().filter(entry -> !ids.contains(entry.id())).toList());
    }

    /** The entry of that id. */
    public Optional<CalendarEntry> findEntry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** By what the office moved that feast, as it was decreed. */
    public List<CalendarEntry> listMoves(Holiday decreed) {
        return entries.stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.MOVED)
                .filter(entry -> decreed.first().equals(entry.feast()))
                .toList();
    }

    /** The days off of the country that are not over, feasts where the office moved them to. */
    public List<Holiday> listHolidays(LocalDate today) {
        return holidays.stream().filter(holiday -> !holiday.last().isBefore(today)).toList();
    }

    /** What the office said of days that are not over, by day. */
    public List<CalendarEntry> listEntries(LocalDate today) {
        return entries.stream().filter(entry -> !entry.to().isBefore(today)).toList();
    }
}
