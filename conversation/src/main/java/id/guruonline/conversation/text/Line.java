package id.guruonline.conversation.text;

import id.guruonline.scheduler.calendar.FeastName;
import id.guruonline.scheduler.calendar.Holiday;
import id.guruonline.scheduler.calendar.SchoolDay;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of a list within a sentence. */
public sealed interface Line extends Phrase {

    /** Of several lessons that are offered or taken together so many are listed. */
    int LISTED = 6;

    /** A teacher is looked for at once. */
    record SoughtNow() implements Line {}

    /** Teachers are asked when the quiet hours are over. */
    record SoughtFrom(LocalTime time) implements Line {}

    /** A teacher whom the school named is asked before all others. */
    record AskedFirst(String teacher) implements Line {}

    /** Whom the school wants, and others after that; above a note. A line of its own. */
    record WantedFirst(String teacher, Line note) implements Line {}

    /** Whom the school wants and nobody else; above a note. A line of its own. */
    record WantedOnly(String teacher, Line note) implements Line {}

    /** Why somebody cannot be asked: not known to teach that. */
    record TeachesOther(Subject subject) implements Line {}

    /** Why somebody cannot be asked: another lesson, or the way from it. */
    record HasNoTime() implements Line {}

    /** Why somebody cannot be asked: the way. */
    record LivesFarAway() implements Line {}

    /** Why somebody cannot be asked, where that is nobody else's matter. */
    record TakesNoOffers() implements Line {}

    /** What the school wants its teacher to know. */
    record Note(String note) implements Line {}

    /** No such thing. */
    record NoNote() implements Line {}

    /** What the school wants its teacher to know, if anything; a line of its own. */
    static Line note(@Nullable String note) {
        return note == null ? new NoNote() : new Note(note);
    }

    /** What is to be known of all these orders alike; nothing where that is not the same. */
    static Line sharedNote(List<Order> orders) {
        Set<Optional<String>> notes =
                orders.stream()
                        .map(order -> Optional.ofNullable(order.exchange().note()))
                        .collect(Collectors.toUnmodifiableSet());
        return notes.size() == 1 ? note(notes.iterator().next().orElse(null)) : new NoNote();
    }

    /** One day of the calendar. */
    record OnDay(LocalDate day) implements Line {}

    /** Days of the calendar. */
    record FromTo(LocalDate from, LocalDate to) implements Line {}

    /** Those days, or the one that they are. */
    static Line days(LocalDate from, LocalDate to) {
        return from.equals(to) ? new OnDay(from) : new FromTo(from, to);
    }

    /** A day off of all the country in a list. */
    record OfHoliday(Line days, FeastName name) implements Line {}

    /** As {@link OfHoliday}, where the day may be another yet. */
    record OfEstimate(Line days, FeastName name) implements Line {}

    /** Days off that the office added, in a list. */
    record OfDaysOff(Line days, Line whose, Line called) implements Line {}

    /** Exam days in a list. */
    record OfExams(Line days, Line whose, Line called) implements Line {}

    /** Whose days they are: everybody's. */
    record OfAllSchools() implements Line {}

    /**
     * Whose days they are: of the schools of some levels.
     *
     * @param levels their short names
     */
    record OfLevels(String levels) implements Line {}

    /** Whose days they are: one school's. */
    record OfOneSchool(String school) implements Line {}

    /** What the office calls days; behind them. */
    record Called(String name) implements Line {}

    /** Nothing in particular. */
    record NotCalled() implements Line {}

    /** What the office calls days, if anything. */
    static Line called(@Nullable String name) {
        return name == null ? new NotCalled() : new Called(name);
    }

    /** Why a day is off: the country's day. */
    record OnHoliday(FeastName name) implements Line {}

    /** Why a day is off: the office said so. */
    record SetByOffice() implements Line {}

    /** As {@link SetByOffice}, and why. */
    record SetByOfficeAs(String name) implements Line {}

    /** Why a day is off: nobody teaches on such a day of the week. */
    record OnSunday() implements Line {}

    /** Why a day is off: the school teaches on five days a week. */
    record OnSaturday() implements Line {}

    /** Why there are no lessons as usual: exams. */
    record OnExams(Line called) implements Line {}

    /** Why there are no lessons as usual on that day. */
    static Line why(SchoolDay day) {
        return switch (day) {
            case SchoolDay.OnHoliday(Holiday holiday) -> new OnHoliday(holiday.name());
            case SchoolDay.ByOffice(String name) ->
                    name == null ? new SetByOffice() : new SetByOfficeAs(name);
            case SchoolDay.OfWeek(DayOfWeek weekday) ->
                    weekday == DayOfWeek.SUNDAY ? new OnSunday() : new OnSaturday();
            case SchoolDay.Exams(String name) -> new OnExams(called(name));
            case SchoolDay.Lessons _ -> new NotCalled();
        };
    }

    /** A day that a series leaves out. */
    record DayLeftOut(LocalDate day, Line why) implements Line {}

    /** Which days a series leaves out; above a note. Lines of their own. */
    record DaysLeftOut(List<Line> days, Line note) implements Line {}

    /** The time that a teacher is asked for. */
    record AskedFor(When to) implements Line {}

    /** The days that bells are for. */
    sealed interface Days extends Line {}

    /** What begins and ends with a bell. */
    sealed interface Ringing extends Line {}

    /** Which other days have bells of their own. */
    sealed interface Others extends Line {}

    /** The days that have no bells of their own. */
    record OfUsualDays() implements Days {}

    /** A weekday. */
    record OfWeekday(DayOfWeek day) implements Days {}

    /** Weekdays one after the other. */
    record OfWeekdaySpan(DayOfWeek first, DayOfWeek last) implements Days {}

    /** A weekday and others. */
    record OfWeekdays(DayOfWeek first, Days others) implements Days {}

    /** One date. */
    record OfDate(LocalDate day) implements Days {}

    /** Dates one after the other. */
    record OfDates(LocalDate first, LocalDate last) implements Days {}

    /** Dates without an end. */
    record OfDatesFrom(LocalDate first) implements Days {}

    /** Dates without a begin. */
    record OfDatesUntil(LocalDate last) implements Days {}

    /** Weekdays of a period. */
    record OfWeekdaysIn(Days weekdays, Days dates) implements Days {}

    /** A lesson hour by the bells. */
    record OfHour(int no, LocalTime start, LocalTime end) implements Ringing {}

    /** A break by the bells. */
    record OfBreak(LocalTime start, LocalTime end) implements Ringing {}

    /** No other days have bells of their own. */
    record NoOtherBells() implements Others {}

    /** Days that have bells of their own. */
    record OtherBells(List<OfBellDays> days) implements Others {}

    /** Such days in a list. */
    record OfBellDays(Days days) implements Line {}

    /** A line of a timetable that was not understood, and what it lacks. */
    record OfUnclear(int line, String text, UnclearLine.Lacks lacks) implements Line {}

    /** What stands behind a lesson without a teacher. */
    sealed interface Behind extends Line {}

    /** A lesson without a teacher, and behind it what becomes of it. */
    record OfOpenLesson(Subject subject, String className, When when, Behind behind)
            implements Line {}

    /** Colleagues who could take it. */
    record FreeColleagues(String names) implements Behind {}

    /** Nothing behind it. */
    record NotCovered() implements Behind {}

    /** Nobody decided. */
    record NotDecided() implements Behind {}

    /** A teacher is ordered. */
    record CoveredByOrder(String orderId) implements Behind {}

    /** A colleague takes it. */
    record CoveredBy(String name) implements Behind {}

    /** The class works by itself. */
    record CoveredByTask() implements Behind {}

    /** Its own teacher is there. */
    record AsUsual() implements Behind {}

    /** A pupil of that class, whoever that is. */
    record OfPupilAt(String className, String school) implements Line {}

    /** A child that nobody knows here. */
    record OfUnknownChild() implements Line {}

    /** What a child is called; a line of its own. */
    record OfChildCalled(String name) implements Line {}

    /** Where the office is called; a line of its own. */
    record OfOfficeNumber(String phone) implements Line {}

    /** What somebody wrote, and when. */
    record OfWords(LocalDate day, LocalTime time, String text) implements Line {}

    /** Somebody whom nobody can call. */
    record OfName(String name) implements Line {}

    /** Somebody and the number to call. */
    record OfContact(String name, String phone) implements Line {}

    /** The person, with the number to call where it is known. */
    static Line contact(Person person) {
        String phone = person.phone();
        return phone == null ? new OfName(person.name()) : new OfContact(person.name(), phone);
    }

    /** Somebody by what they are. */
    record OfPerson(String name, Role role, String phone) implements Line {}

    /** Somebody by what they are at which school. */
    record OfSchoolPerson(String name, Role role, String school, String phone) implements Line {
        @Override
        public Naming naming() {
            return Naming.TYPED;
        }
    }

    /** A lesson in one line: subject, class, day and times. */
    record OfLesson(Subject subject, String className, When when) implements Line {

        /** The lesson in one line. */
        public static OfLesson of(Lesson lesson) {
            return new OfLesson(lesson.subject(), lesson.className(), When.of(lesson));
        }
    }

    /** An order as its school sees it, without anybody who comes. */
    record OfOrder(String orderId, Subject subject, String className, When when, OrderStatus status)
            implements Line {

        /** That of the order. */
        public static OfOrder of(Order order) {
            Lesson lesson = order.lesson();
            return new OfOrder(
                    order.id(),
                    lesson.subject(),
                    lesson.className(),
                    When.of(lesson),
                    order.status());
        }
    }

    /** An order that a teacher has. */
    record OfFilled(String orderId, Subject subject, String className, When when, Line teacher)
            implements Line {}

    /** One of several lessons that are offered together. */
    record OfOffered(Subject subject, String className, When when) implements Line {

        /** The first of the lessons, as many as are listed. */
        public static List<OfOffered> first(List<Order> orders) {
            return orders.stream().limit(LISTED).map(order -> of(order.lesson())).toList();
        }

        private static OfOffered of(Lesson lesson) {
            return new OfOffered(lesson.subject(), lesson.className(), When.of(lesson));
        }
    }

    /** One of several lessons at one school that a teacher takes together. */
    record OfTaken(String orderId, Subject subject, String className, When when) implements Line {}

    /** A lesson in a teacher's timetable. */
    record OfBooking(String orderId, Subject subject, String className, When when, String school)
            implements Line {}

    /** A lesson for which a teacher stands by. */
    record OfStandBy(String orderId, Subject subject, String className, When when, String school)
            implements Line {}

    /** An order as the education office sees it. */
    record OfSchoolOrder(
            String orderId,
            String school,
            Subject subject,
            String className,
            When when,
            OrderStatus status)
            implements Line {}
}
