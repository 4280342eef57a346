package id.guruonline.conversation.dialogue.absence;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.text.AbsenceSay;
import id.guruonline.conversation.text.AbsenceSay.Colleague;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.absence.Absence;
import id.guruonline.scheduler.absence.AbsenceSpan;
import id.guruonline.scheduler.absence.Absences;
import id.guruonline.scheduler.absence.Colleagues;
import id.guruonline.scheduler.absence.Cover;
import id.guruonline.scheduler.absence.OpenLesson;
import id.guruonline.scheduler.absence.Opening;
import id.guruonline.scheduler.calendar.CalendarStore;
import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Periods;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.SchoolTimetable;
import id.guruonline.scheduler.timetable.school.SchoolTimetables;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What both sides know and say of absences. */
public final class AbsenceDesk {

    /** Lessons that a message lists. */
    private static final int LISTED = 6;

    /** Days left out that a message lists. */
    private static final int DAYS_LISTED = 4;

    /** Colleagues whom a message names. */
    private static final int NAMED = 2;

    private final Absences absences;
    private final SchoolTimetables timetables;
    private final CalendarStore calendars;
    private final People people;
    private final Orders orders;
    private final ZoneId zone;

    /**
     * @param calendars which days are school days
     * @param zone the regency's
     */
    public AbsenceDesk(
            Absences absences,
            SchoolTimetables timetables,
            CalendarStore calendars,
            People people,
            Orders orders,
            ZoneId zone) {
        this.absences = absences;
        this.timetables = timetables;
        this.calendars = calendars;
        this.people = people;
        this.orders = orders;
        this.zone = zone;
    }

    /** All that is known of absences. */
    public Absences absences() {
        return absences;
    }

    /** The school's timetable. */
    public SchoolTimetable timetable(String npsn) {
        return timetables.get(npsn);
    }

    /** Which day it is here at that time. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** What opens while the teacher is away. */
    public Opening opening(School school, TeacherKey teacher, AbsenceSpan span) {
        return Opening.of(timetable(school.npsn()), school, calendars.calendar(), teacher, span);
    }

    /** Notes it, once however often it is said. */
    public Absence report(School school, AbsenceWish wish, String by, Instant at) {
        Opening opening = opening(school, wish.teacher(), wish.span());
        return absences.report(
                new Absences.Report(
                        school.npsn(), wish.teacher(), wish.reason(), wish.span(), by, at),
                opening.lessons());
    }

    /** The lesson by the bells of its date. */
    public Lesson lesson(School school, OpenLesson open) {
        Bells bells = school.bellPlan().on(open.date());
        Periods periods = open.periods();
        return new Lesson(
                school.npsn(),
                open.subject(),
                open.className(),
                open.date().atTime(bells.startOf(periods.first())).atZone(zone).toInstant(),
                open.date().atTime(bells.endOf(periods.last())).atZone(zone).toInstant(),
                periods.last() - periods.first() + 1,
                Duration.ofMinutes(bells.jpMinutes()),
                periods);
    }

    /** The numbers of the lessons on which somebody is yet to decide and still can. */
    public List<Integer> listUndecided(School school, Absence absence, Instant at) {
        return absence.list(Cover.Kind.OPEN).stream()
                .filter(i -> lesson(school, absence.lessons().get(i)).isWorthSeeking(at))
                .toList();
    }

    /** What there is to decide; what became of all where that is nothing. */
    public Say card(School school, Absence absence, AbsenceSpan asked, Instant at) {
        List<Opening.Skipped> skipped =
                opening(school, absence.teacher(), asked).skipped().stream()
                        .limit(DAYS_LISTED)
                        .toList();
        List<Integer> open = listUndecided(school, absence, at);
        Line.Days days = days(absence);
        if (open.isEmpty()) {
            return absence.lessons().isEmpty()
                    ? new AbsenceSay.NothingOpens(
                            absence.name(),
                            absence.reason(),
                            days,
                            skipped.size(),
                            skipped.stream()
                                    .<Line>map(day ->
                                            new Line.DayLeftOut(day.day(), Line.why(day.why())))
                                    .toList())
                    : settled(school, absence);
        }
        Colleagues colleagues = colleagues(school, at);
        List<OpenLesson> lessons = open.stream().map(absence.lessons()::get).toList();
        return new AbsenceSay.Card(
                absence.id(),
                absence.name(),
                absence.reason(),
                days,
                lessons.size(),
                lessons.stream()
                        .limit(LISTED)
                        .map(each -> line(school, each, free(colleagues, each)))
                        .toList(),
                Math.max(0, lessons.size() - LISTED),
                skipped.size(),
                skipped.stream().map(Opening.Skipped::day).toList(),
                absence.span().open() ? 1 : 0,
                named(colleagues.listFreeInAll(lessons)));
    }

    /** What shall become of the next one; what became of all where none is left. */
    public Say next(School school, Absence absence, Instant at) {
        List<Integer> open = listUndecided(school, absence, at);
        if (open.isEmpty()) {
            return settled(school, absence);
        }
        int no = open.getFirst();
        OpenLesson lesson = absence.lessons().get(no);
        Colleagues colleagues = colleagues(school, at);
        return new AbsenceSay.AskEach(
                absence.id(),
                no,
                absence.name(),
                line(school, lesson, free(colleagues, lesson)),
                named(colleagues.listFree(lesson)));
    }

    /** What became of all of them. */
    public Say settled(School school, Absence absence) {
        return new AbsenceSay.Settled(
                absence.name(),
                absence.reason(),
                days(absence),
                absence.lessons().stream()
                        .limit(LISTED)
                        .map(each -> line(school, each, covered(each.cover())))
                        .toList(),
                Math.max(0, absence.lessons().size() - LISTED));
    }

    /** Whom a button means. */
    public Optional<TeacherKey> findColleague(String npsn, String code) {
        return timetable(npsn).listTeachers().stream()
                .filter(t -> code(t).equals(code))
                .findFirst();
    }

    private static String code(TeacherKey teacher) {
        return HexFormat.of().formatHex(Derived.from(teacher.key()), 0, 4);
    }

    /** The days of it. */
    public static Line.Days days(Absence absence) {
        LocalDate from = absence.span().from();
        LocalDate to = absence.span().to();
        return from.equals(to) ? new Line.OfDate(from) : new Line.OfDates(from, to);
    }

    /** A lesson in one line. */
    public Line.OfOpenLesson line(School school, OpenLesson lesson) {
        return line(school, lesson, new Line.NotCovered());
    }

    private Line.OfOpenLesson line(School school, OpenLesson open, Line.Behind behind) {
        return new Line.OfOpenLesson(
                open.subject(), open.className(), When.of(lesson(school, open)), behind);
    }

    private static Line.Behind covered(Cover cover) {
        return switch (cover.kind()) {
            case OPEN -> new Line.NotDecided();
            case ORDERED -> new Line.CoveredByOrder(String.valueOf(cover.orderId()));
            case COLLEAGUE -> new Line.CoveredBy(String.valueOf(cover.name()));
            case TASK -> new Line.CoveredByTask();
            case WITHDRAWN -> new Line.AsUsual();
        };
    }

    private static Line.Behind free(Colleagues colleagues, OpenLesson lesson) {
        List<String> names =
                colleagues.listFree(lesson).stream().limit(NAMED).map(TeacherKey::name).toList();
        return names.isEmpty()
                ? new Line.NotCovered()
                : new Line.FreeColleagues(String.join(", ", names));
    }

    private static List<Colleague> named(List<TeacherKey> free) {
        return free.stream()
                .limit(NAMED)
                .map(teacher -> new Colleague(teacher.name(), code(teacher)))
                .toList();
    }

    private Colleagues colleagues(School school, Instant at) {
        return new Colleagues(
                timetable(school.npsn()),
                absences.listStanding(school.npsn(), dayOf(at)),
                (teacher, lesson) -> isBooked(teacher, lesson(school, lesson), at));
    }

    private boolean isBooked(TeacherKey teacher, Lesson lesson, Instant at) {
        String id = teacher.teacherId();
        return id != null
                && listBooked(id, at).stream()
                        .anyMatch(order -> order.lesson().overlaps(lesson.start(), lesson.end()));
    }

    private List<Order> listBooked(String teacherId, Instant at) {
        return orders.listOfTeacher(teacherId, at).stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .filter(order -> order.findTeacher().filter(teacherId::equals).isPresent())
                .toList();
    }

    /** The teacher's lessons elsewhere in the time of the absence, which have not begun. */
    public List<Order> listElsewhere(School school, Absence absence, Instant at) {
        String id = absence.teacherId();
        return id == null
                ? List.of()
                : listBooked(id, at).stream()
                        .filter(order -> !order.taken().hasBegun(at))
                        .filter(order -> isWithin(school, absence.span(), order.lesson()))
                        .toList();
    }

    private boolean isWithin(School school, AbsenceSpan span, Lesson lesson) {
        LocalDate date = dayOf(lesson.start());
        if (date.isBefore(span.from()) || date.isAfter(span.to())) {
            return false;
        }
        Periods periods = span.periods();
        Bells bells = school.bellPlan().on(date);
        return periods == null
                || lesson.overlaps(
                        date.atTime(bells.startOf(periods.first())).atZone(zone).toInstant(),
                        date.atTime(bells.endOf(periods.last())).atZone(zone).toInstant());
    }

    /** What an account's colleague is told of lessons that are theirs to take, or no more. */
    public static List<Aside> toColleague(Cover cover, Say say) {
        String id = cover.teacherId();
        return id == null ? List.of() : List.of(new Aside.To(id, say));
    }

    /** What all operators of a school are told. */
    public List<Aside> toOperators(String npsn, Say say) {
        return people.directory().listOperators(npsn).stream()
                .<Aside>map(operator -> new Aside.To(operator.id(), say))
                .toList();
    }
}
