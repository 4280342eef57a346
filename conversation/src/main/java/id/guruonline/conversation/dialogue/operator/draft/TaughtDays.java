package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.text.Line;
import id.guruonline.scheduler.calendar.SchoolCalendar;
import id.guruonline.scheduler.calendar.SchoolDay;
import id.guruonline.scheduler.people.School;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which days a school teaches on, as far as a draft for it is concerned. */
public final class TaughtDays {

    /** Days left out that are listed; more would not fit on a card. */
    private static final int LISTED = 6;

    private final SchoolCalendar calendar;
    private final School school;

    /**
     * @param calendar which days are school days, by the time that it is asked
     */
    public TaughtDays(SchoolCalendar calendar, School school) {
        this.calendar = calendar;
        this.school = school;
    }

    /** Whether the school has lessons as usual on that day. */
    public boolean isTaught(LocalDate day) {
        return calendar.on(school, day).hasLessons();
    }

    /** Whether a teacher may be asked for that day without another word. */
    private boolean isFor(OrderDraft draft, LocalDate day) {
        return switch (calendar.on(school, day)) {
            case SchoolDay.Lessons _ -> true;
            case SchoolDay.Exams _ -> draft.isForExams();
            case SchoolDay.Off _ -> false;
        };
    }

    /**
     * The draft's days without those on which the school does not teach, where there are others;
     * where it was said how many lessons it shall be, later ones take their place.
     */
    public Days of(OrderDraft draft) {
        Days days = draft.days();
        Predicate<LocalDate> isTaught = day -> isFor(draft, day);
        List<LocalDate> taught = days.dates().stream().filter(isTaught).toList();
        int missing = days.dates().size() - taught.size();
        if (taught.isEmpty() || missing == 0) {
            return days;
        }
        Set<LocalDate> leftOut = new TreeSet<>(days.leftOut());
        days.dates().stream().filter(isTaught.negate()).forEach(leftOut::add);
        List<LocalDate> all = new ArrayList<>(taught);
        if (days.isCounted()) {
            LocalDate last = days.dates().getLast();
            LocalDate end = last.plusYears(1);
            for (LocalDate day = last.plusDays(1);
                    missing > 0 && day.isBefore(end);
                    day = day.plusDays(1)) {
                if (!isInTurn(day, days.dates())) {
                    continue;
                }
                if (isTaught.test(day)) {
                    all.add(day);
                    missing--;
                } else {
                    leftOut.add(day);
                }
            }
        }
        return days.with(all).leavingOut(List.copyOf(leftOut));
    }

    /** Whether what goes on day by day, or on certain days of the week, goes on that day. */
    private static boolean isInTurn(LocalDate day, List<LocalDate> dates) {
        boolean daily =
                dates.size() > 1
                        && IntStream.range(1, dates.size())
                                .allMatch(i -> !dates.get(i).isAfter(nextAfter(dates.get(i - 1))));
        Set<DayOfWeek> weekdays =
                dates.stream().map(LocalDate::getDayOfWeek).collect(Collectors.toSet());
        return daily
                ? day.getDayOfWeek() != DayOfWeek.SUNDAY
                : weekdays.contains(day.getDayOfWeek());
    }

    private static LocalDate nextAfter(LocalDate day) {
        return day.plusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
    }

    /** The first of the draft's days that is off. */
    public Optional<LocalDate> findOff(OrderDraft draft) {
        return draft.days().dates().stream()
                .filter(day -> calendar.on(school, day) instanceof SchoolDay.Off)
                .findFirst();
    }

    /** The first of the draft's days on which there are exams that it is not for. */
    public Optional<LocalDate> findExams(OrderDraft draft) {
        return draft.days().dates().stream()
                .filter(day -> calendar.on(school, day) instanceof SchoolDay.Exams)
                .filter(day -> !isFor(draft, day))
                .findFirst();
    }

    /** Why there are no lessons as usual on that day. */
    public Line why(LocalDate day) {
        return Line.why(calendar.on(school, day));
    }

    /** The note under a card, below which days it leaves out. */
    public Line above(Line note, OrderDraft draft) {
        List<Line> leftOut =
                draft.days().leftOut().stream()
                        .limit(LISTED)
                        .<Line>map(day -> new Line.DayLeftOut(day, why(day)))
                        .toList();
        return leftOut.isEmpty() ? note : new Line.DaysLeftOut(leftOut, note);
    }
}
