package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.Holiday;
import id.guruonline.scheduler.calendar.Holidays;
import id.guruonline.scheduler.calendar.SchoolCalendar;
import id.guruonline.scheduler.calendar.Scope;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The school calendar in words. */
public final class CalendarLines {

    /** More would not fit into a message. */
    private static final int LISTED = 8;

    private CalendarLines() {}

    /**
     * @param isAdded by the office: such days are listed before those that everybody knows
     */
    private record Dated(LocalDate first, boolean isAdded, Line line) {}

    /**
     * Which days are ahead; where they are too many, rather those that the office added.
     *
     * @param ofWhom of what the office added only that
     */
    public static Say ahead(
            SchoolCalendar calendar,
            LocalDate today,
            Directory directory,
            Predicate<CalendarEntry> ofWhom) {
        List<Dated> days = new ArrayList<>();
        calendar.listHolidays(today)
                .forEach(each -> days.add(new Dated(each.first(), false, of(each))));
        calendar.listEntries(today).stream()
                .filter(entry -> entry.kind() != CalendarEntry.Kind.MOVED)
                .filter(ofWhom)
                .forEach(each -> days.add(new Dated(each.from(), true, of(each, directory))));
        List<Line> lines =
                days.stream()
                        .sorted(
                                Comparator.comparing(Dated::isAdded)
                                        .reversed()
                                        .thenComparing(Dated::first))
                        .limit(LISTED)
                        .sorted(Comparator.comparing(Dated::first))
                        .map(Dated::line)
                        .toList();
        return lines.isEmpty()
                ? new CommonSay.NoDaysOffAhead()
                : new CommonSay.CalendarAhead(lines, Math.max(0, days.size() - LISTED));
    }

    private static Line of(Holiday holiday) {
        Line days = Line.days(holiday.first(), holiday.last());
        return holiday.moves() == Holiday.Moves.ESTIMATE
                ? new Line.OfEstimate(days, holiday.name())
                : new Line.OfHoliday(days, holiday.name());
    }

    /** What the office said of some days. */
    public static Line of(CalendarEntry entry, Directory directory) {
        Line days = Line.days(entry.from(), entry.to());
        Line called = Line.called(entry.name());
        return switch (entry.kind()) {
            case OFF -> new Line.OfDaysOff(days, of(entry.scope(), directory), called);
            case EXAMS -> new Line.OfExams(days, of(entry.scope(), directory), called);
            case MOVED -> new Line.OfHoliday(days, feastOf(entry).name());
        };
    }

    /** The feast that is moved, as it was decreed. */
    public static Holiday feastOf(CalendarEntry moved) {
        return Holidays.list().stream()
                .filter(holiday -> holiday.first().equals(moved.feast()))
                .findFirst()
                .orElseThrow();
    }

    private static Line of(Scope scope, Directory directory) {
        String npsn = scope.npsn();
        if (npsn != null) {
            return new Line.OfOneSchool(directory.findSchool(npsn).map(School::name).orElse(npsn));
        }
        return scope.levels().isEmpty()
                ? new Line.OfAllSchools()
                : new Line.OfLevels(
                        scope.levels().stream()
                                .sorted()
                                .map(Level::name)
                                .collect(Collectors.joining(", ")));
    }
}
