package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.CalendarText;
import id.guruonline.conversation.dialogue.DaySpan;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.office.OfficeCommand.AskCalendar;
import id.guruonline.conversation.dialogue.office.OfficeCommand.ShowCalendar;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Tell;
import id.guruonline.conversation.dialogue.office.OfficeCommand.Topic;
import id.guruonline.scheduler.calendar.CalendarEntry;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.calendar.FeastName;
import id.guruonline.scheduler.calendar.Holiday;
import id.guruonline.scheduler.calendar.Holidays;
import id.guruonline.scheduler.calendar.Scope;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the education office asks of the school calendar: which days, whose, and whether it can be.
 */
final class CalendarRequests {

    /** No sighting moves a feast further. */
    private static final int FURTHEST_DAYS = 30;

    /** "SDN 12 libur besok": whose or when stands before the word, in one sentence. */
    private static final Pattern TURNED =
            Pattern.compile(
                    "(?isu)(?:tolong |mohon |catat )?(?<before>.{1,60}?)\\s+(?:di)?libur(?:kan)?\\b"
                            + "(?<after>(?:(?![.!?;]\\s+\\p{L}).)*)");

    private static final Pattern CALLED_OFF =
            Pattern.compile(
                    "(?iu)\\b(?:(?:tidak|tdk|gak?|nggak?|enggak|ndak) ?jadi|dibatalkan|batal"
                            + "|dicabut|ditiadakan|cancelled|canceled|called off)\\b");

    /** "libur besok ga ya": asked, not told. */
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?isu).*(?:\\?|\\b(?:apa )?(?:gak?|nggak?|enggak|ndak|tidak|tdk|or not)"
                            + "(?:\\s+(?:ya|sih))?)");

    /** Days "5 dan 12 Des", of which one only was read. */
    private static final Pattern ANOTHER_DAY =
            Pattern.compile(
                    "(?iu)^(?:tanggal |tgl\\.? )?\\d{1,2}\\s*(?:,|&|dan\\b|and\\b).*"
                            + "|.*\\d{1,2}\\s*(?:&|dan|and)$"
                            + "|^(?:,|&|dan\\b|and\\b)\\s*(?:tanggal |tgl\\.? )?\\d{1,2}\\b.*");

    private final CalendarStore calendars;
    private final ZoneId zone;
    private final WhoseDays whose;

    CalendarRequests(People people, CalendarStore calendars, ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
        this.whose = new WhoseDays(people);
    }

    /** What a text asks of the calendar; empty where it is about something else. */
    Optional<OfficeCommand> find(Officer officer, String text, Input input) {
        LocalDate today = LocalDate.ofInstant(input.at(), zone);
        return CalendarText.of(text, today)
                .or(() -> findTurned(text, today))
                .map(asked ->
                        switch (asked) {
                            case CalendarText.Show _ -> new ShowCalendar();
                            case CalendarText.Mark mark -> mark(officer, mark, today, input);
                            case CalendarText.Unmark unmark -> unmark(unmark, today, input);
                            case CalendarText.Move move -> move(officer, move, today, input);
                        });
    }

    private Optional<CalendarText> findTurned(String text, LocalDate today) {
        Matcher turned = TURNED.matcher(text.strip());
        if (!turned.matches()) {
            return Optional.empty();
        }
        String before = turned.group("before");
        String undated = DaySpan.find(before, today).map(DaySpan.Found::rest).orElse(before);
        return undated.isBlank() || whose.isScope(undated)
                ? CalendarText.of("libur " + before + " " + turned.group("after"), today)
                : Optional.empty();
    }

    private OfficeCommand mark(
            Officer officer, CalendarText.Mark mark, LocalDate today, Input input) {
        DaySpan.Found days = mark.days();
        if (isQuestion(mark.rest())) {
            return new ShowCalendar();
        }
        if (days == null) {
            return new Tell(Topic.CALENDAR_FORMAT);
        }
        Matcher calledOff = CALLED_OFF.matcher(days.rest());
        if (calledOff.find()) {
            String rest = calledOff.replaceAll(" ").strip();
            return unmark(
                    new CalendarText.Unmark(
                            mark.kind(), new DaySpan.Found(days.span(), rest), rest),
                    today,
                    input);
        }
        Optional<Topic> refusal =
                refusal(days.span(), today).or(() -> findAnotherDay(days.rest(), today));
        if (refusal.isPresent()) {
            return new Tell(refusal.get());
        }
        return switch (whose.read(mark.rest())) {
            case WhoseDays.Refused(Topic why) -> new Tell(why);
            case WhoseDays.Read read ->
                    ask(
                            entry(
                                    officer,
                                    mark.kind(),
                                    span(days),
                                    read.scope(),
                                    null,
                                    read.reason(),
                                    input),
                            List.of(),
                            input);
        };
    }

    private static boolean isQuestion(String rest) {
        return QUESTION.matcher(rest.strip()).matches();
    }

    /** Days beside those that were read, none of which may be lost. */
    private static Optional<Topic> findAnotherDay(String rest, LocalDate today) {
        return ANOTHER_DAY.matcher(rest.strip()).matches()
                        || DaySpan.findDated(rest, today).isPresent()
                ? Optional.of(Topic.ONE_AT_A_TIME)
                : Optional.empty();
    }

    private static DaySpan span(DaySpan.Found days) {
        DaySpan span = days.span();
        if (span == null) {
            throw new IllegalArgumentException("no such days");
        }
        return span;
    }

    /** Why nothing can be said of those days. */
    private Optional<Topic> refusal(@Nullable DaySpan span, LocalDate today) {
        if (span == null) {
            return Optional.of(Topic.NO_SUCH_DAYS);
        }
        if (span.to().isBefore(today)) {
            return Optional.of(Topic.DAYS_ARE_OVER);
        }
        if (span.to().isAfter(today.plusYears(CalendarEntry.YEARS_AHEAD))) {
            return Optional.of(Topic.DAYS_TOO_FAR);
        }
        if (ChronoUnit.DAYS.between(span.from(), span.to()) >= CalendarEntry.LONGEST_DAYS) {
            return Optional.of(Topic.TOO_MANY_DAYS);
        }
        return calendars.calendar().listEntries(today).size() >= CalendarEntry.MOST
                ? Optional.of(Topic.CALENDAR_FULL)
                : Optional.empty();
    }

    /**
     * The whole period of which the day is, where several are it is the one that was told whose.
     */
    private OfficeCommand unmark(CalendarText.Unmark unmark, LocalDate today, Input input) {
        DaySpan.Found days = unmark.days();
        if (days == null) {
            return new Tell(Topic.CALENDAR_FORMAT);
        }
        DaySpan span = days.span();
        if (span == null) {
            return new Tell(Topic.NO_SUCH_DAYS);
        }
        Optional<Topic> anotherDay = findAnotherDay(days.rest(), today);
        if (anotherDay.isPresent()) {
            return new Tell(anotherDay.get());
        }
        return switch (whose.read(unmark.rest())) {
            case WhoseDays.Refused(Topic why) -> new Tell(why);
            case WhoseDays.Read read -> unmark(unmark.kind(), span, read, today, input);
        };
    }

    private OfficeCommand unmark(
            CalendarEntry.Kind kind,
            DaySpan span,
            WhoseDays.Read read,
            LocalDate today,
            Input input) {
        List<CalendarEntry> meant =
                calendars.calendar().listEntries(today).stream()
                        .filter(entry -> entry.kind() == kind)
                        .filter(entry -> !entry.from().isAfter(span.to()))
                        .filter(entry -> !entry.to().isBefore(span.from()))
                        .filter(entry -> !read.isSaid() || entry.scope().equals(read.scope()))
                        .toList();
        if (meant.isEmpty()) {
            return new Tell(
                    Holidays.find(span.from()).isPresent()
                            ? Topic.OF_THE_COUNTRY
                            : Topic.NO_SUCH_ENTRY);
        }
        return meant.size() > CalendarChanges.LISTED_DAYS
                ? new Tell(Topic.SAY_WHOSE)
                : ask(null, meant.stream().map(CalendarEntry::id).toList(), input);
    }

    private OfficeCommand move(
            Officer officer, CalendarText.Move move, LocalDate today, Input input) {
        String rest = move.days().rest();
        if (isQuestion(rest)) {
            return new ShowCalendar();
        }
        Optional<Topic> refusal =
                refusal(move.days().span(), today)
                        .or(() -> findAnotherDay(rest, today))
                        .or(() ->
                                whose.read(rest) instanceof WhoseDays.Read read
                                                && read.scope().equals(Scope.ALL)
                                        ? Optional.empty()
                                        : Optional.of(Topic.FEAST_FOR_ALL));
        if (refusal.isPresent()) {
            return new Tell(refusal.get());
        }
        DaySpan to = span(move.days());
        Optional<Holiday> found = nearest(move.feast(), to.from());
        if (found.isEmpty()) {
            return new Tell(Topic.FEAST_TOO_FAR);
        }
        Holiday feast = found.get();
        if (!feast.canBeMoved()) {
            return new Tell(Topic.NOT_MOVABLE);
        }
        long length = ChronoUnit.DAYS.between(feast.first(), feast.last());
        DaySpan whole =
                to.from().equals(to.to()) ? new DaySpan(to.from(), to.from().plusDays(length)) : to;
        List<String> earlier =
                calendars.calendar().listMoves(feast).stream().map(CalendarEntry::id).toList();
        return ask(
                entry(
                        officer,
                        CalendarEntry.Kind.MOVED,
                        whole,
                        Scope.ALL,
                        feast.first(),
                        null,
                        input),
                earlier,
                input);
    }

    /** The one of that name whose day, as it was decreed, is nearest. */
    private static Optional<Holiday> nearest(FeastName name, LocalDate to) {
        ToLongFunction<Holiday> away =
                holiday -> Math.abs(ChronoUnit.DAYS.between(holiday.first(), to));
        return Holidays.list().stream()
                .filter(holiday -> holiday.name().equals(name))
                .filter(holiday -> away.applyAsLong(holiday) <= FURTHEST_DAYS)
                .min(Comparator.comparingLong(away));
    }

    private static CalendarEntry entry(
            Officer officer,
            CalendarEntry.Kind kind,
            DaySpan span,
            Scope scope,
            @Nullable LocalDate feast,
            @Nullable String name,
            Input input) {
        return new CalendarEntry(
                DerivedIds.of("calendar", input),
                kind,
                span.from(),
                span.to(),
                scope,
                feast,
                name,
                officer.id(),
                input.at());
    }

    private static OfficeCommand ask(
            @Nullable CalendarEntry added, List<String> removed, Input input) {
        return new AskCalendar(DerivedIds.of("card", input), new CalendarChange(added, removed));
    }
}
