package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.CalendarText;
import id.guruonline.conversation.dialogue.DaySpan;
import id.guruonline.conversation.dialogue.Input;
import id.guruonline.conversation.dialogue.SchoolNamed;
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
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the education office asks of the school calendar: which days, whose, and whether it can be.
 */
final class CalendarRequests {

    private static final int LONGEST_NAME = 40;

    /** No sighting moves a feast further. */
    private static final int FURTHEST_DAYS = 30;

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?iu)[,;()\\n]+|\\b(?:karena|krn|sebab|dalam rangka|because(?: of)?)\\b");
    private static final Pattern LEADS =
            Pattern.compile("(?iu)^(?:(?:untuk|utk|bagi|di|pada|buat|for|at|in|of)\\s+)+");
    private static final Pattern ALL =
            Pattern.compile(
                    "(?iu)(?:(?:semua|seluruh|all)(?:nya)?(?: sekolah| schools)?(?: di)?"
                            + "(?: se)?-?(?: ?kabupaten)?(?: bungo)?|se-? ?kabupaten(?: bungo)?)");
    private static final Pattern LEVELS =
            Pattern.compile(
                    "(?iu)(?:semua |seluruh |all |jenjang |tingkat )*(?<levels>#(?:(?:[\\s/&+]|dan|and)+#)*)"
                            .replace("#", "(?:paud|tk|sd|smp|sma|smk|slb)"));
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{L})(?=\\d)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu).*\\b(?:sd|smp|sma|smk|slb|tk|mts)n?(?: negeri)? ?\\d{1,3}\\b.*");

    private final People people;
    private final CalendarStore calendars;
    private final ZoneId zone;
    private final SchoolNamed named;

    CalendarRequests(People people, CalendarStore calendars, ZoneId zone) {
        this.people = people;
        this.calendars = calendars;
        this.zone = zone;
        this.named = new SchoolNamed(people);
    }

    /** What a text asks of the calendar; empty where it is about something else. */
    Optional<OfficeCommand> find(Officer officer, String text, Input input) {
        LocalDate today = LocalDate.ofInstant(input.at(), zone);
        return CalendarText.of(text, today)
                .map(asked ->
                        switch (asked) {
                            case CalendarText.Show _ -> new ShowCalendar();
                            case CalendarText.Mark mark -> mark(officer, mark, today, input);
                            case CalendarText.Unmark unmark -> unmark(unmark, today, input);
                            case CalendarText.Move move -> move(officer, move, today, input);
                        });
    }

    private OfficeCommand mark(
            Officer officer, CalendarText.Mark mark, LocalDate today, Input input) {
        DaySpan.Found days = mark.days();
        if (days == null) {
            return new Tell(Topic.CALENDAR_FORMAT);
        }
        Optional<Topic> refusal = refusal(days.span(), today);
        if (refusal.isPresent()) {
            return new Tell(refusal.get());
        }
        Whose whose = whose(mark.rest());
        if (whose.scope() == null) {
            return new Tell(Topic.NO_SUCH_SCHOOL);
        }
        return ask(
                entry(officer, mark.kind(), span(days), whose.scope(), null, whose.name(), input),
                List.of(),
                input);
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
        Whose whose = whose(unmark.rest());
        List<CalendarEntry> meant =
                calendars.calendar().listEntries(today).stream()
                        .filter(entry -> entry.kind() == unmark.kind())
                        .filter(entry -> !entry.from().isAfter(span.to()))
                        .filter(entry -> !entry.to().isBefore(span.from()))
                        .filter(entry ->
                                unmark.rest().isBlank() || entry.scope().equals(whose.scope()))
                        .toList();
        if (meant.isEmpty()) {
            return new Tell(
                    Holidays.find(span.from()).isPresent()
                            ? Topic.OF_THE_COUNTRY
                            : Topic.NO_SUCH_ENTRY);
        }
        return ask(null, meant.stream().map(CalendarEntry::id).toList(), input);
    }

    private OfficeCommand move(
            Officer officer, CalendarText.Move move, LocalDate today, Input input) {
        Optional<Topic> refusal = refusal(move.days().span(), today);
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

    /**
     * Whose days they are, and why.
     *
     * @param scope null where a school is named that is not known, or that several may be
     */
    private record Whose(@Nullable Scope scope, @Nullable String name) {}

    private Whose whose(String rest) {
        Scope scope = null;
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(rest, -1)) {
            String said = LEADS.matcher(part.strip()).replaceFirst("").strip();
            Optional<Scope> found =
                    said.isEmpty() || scope != null ? Optional.empty() : findScope(said);
            if (found.isPresent()) {
                scope = found.get();
            } else if (scope == null && NUMBERED.matcher(said).matches()) {
                return new Whose(null, null);
            } else if (said.codePoints().anyMatch(Character::isLetter)) {
                names.add(said);
            }
        }
        String name = String.join(", ", names);
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return new Whose(scope == null ? Scope.ALL : scope, shown.isEmpty() ? null : shown.strip());
    }

    private Optional<Scope> findScope(String said) {
        if (ALL.matcher(said).matches()) {
            return Optional.of(Scope.ALL);
        }
        Matcher levels = LEVELS.matcher(said);
        if (levels.matches()) {
            return Optional.of(new Scope(null, levels(levels.group("levels"))));
        }
        return findSchool(said).map(Scope::of);
    }

    private static Set<Level> levels(String said) {
        String capitals = said.toUpperCase(Locale.ROOT).replace("TK", Level.PAUD.name());
        List<String> words = List.of(capitals.split("\\W+", -1));
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Arrays.stream(Level.values())
                .filter(level -> words.contains(level.name()))
                .forEach(levels::add);
        return levels;
    }

    /** By its national number, by kind and number ("SDN 12"), or by a part of its name. */
    private Optional<School> findSchool(String said) {
        Set<String> numbered =
                NUMBERED.matcher(said).matches()
                        ? named.among(
                                people.directory().listSchools().stream()
                                        .map(School::npsn)
                                        .collect(Collectors.toSet()),
                                GLUED.matcher(said).replaceAll(" "))
                        : Set.of();
        return numbered.size() == 1
                ? people.directory().findSchool(numbered.iterator().next())
                : SchoolTyped.find(people, said);
    }
}
