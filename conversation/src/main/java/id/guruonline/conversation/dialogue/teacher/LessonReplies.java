package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLessonChoice;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.Label;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Teacher;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows lessons, gives them back, and keeps their schools informed of the teacher's coming. */
final class LessonReplies {

    /** Lessons that a message lists, each with its button; more would not fit. */
    static final int LISTED = 6;

    /** Lessons for which somebody stands by that a message lists. */
    private static final int STAND_BY_LISTED = 3;

    /** Days that a message lists. */
    private static final int DAYS_LISTED = 10;

    private final Orders orders;
    private final Lessons lessons;
    private final OfferReplies offers;
    private final ZoneId zone;

    LessonReplies(Orders orders, Lessons lessons, OfferReplies offers, ZoneId zone) {
        this.orders = orders;
        this.lessons = lessons;
        this.offers = offers;
        this.zone = zone;
    }

    /** From the first of these days to the last; of the next two weeks where there are none. */
    Say schedule(Teacher teacher, List<LocalDate> days, Instant at) {
        if (!days.isEmpty()) {
            return scheduleOf(teacher, days.getFirst(), days.getLast(), at);
        }
        List<Order> shown = lessons.listShown(teacher.id(), at);
        List<Line> standBy =
                lessons.listStandBy(teacher.id(), at).stream()
                        .limit(STAND_BY_LISTED)
                        .map(this::standByLine)
                        .toList();
        return shown.isEmpty() && standBy.isEmpty()
                ? new TeacherSay.EmptySchedule()
                : new TeacherSay.Schedule(
                        Stream.concat(lines(shown).stream(), standBy.stream()).toList(),
                        unlisted(shown));
    }

    private Say scheduleOf(Teacher teacher, LocalDate first, LocalDate last, Instant at) {
        List<Order> shown =
                lessons.list(teacher.id(), at).stream()
                        .filter(order -> isWithin(order, first, last))
                        .toList();
        boolean oneDay = first.equals(last);
        if (shown.isEmpty()) {
            return oneDay ? new TeacherSay.FreeOn(first) : new TeacherSay.FreeFrom(first, last);
        }
        return oneDay
                ? new TeacherSay.ScheduleOn(first, lines(shown), unlisted(shown))
                : new TeacherSay.ScheduleFrom(first, last, lines(shown), unlisted(shown));
    }

    private boolean isWithin(Order order, LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.ofInstant(order.lesson().start(), zone);
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many lesson hours the teacher has in the week of that day, and how many are behind. */
    Say hours(Teacher teacher, LocalDate day, Instant at) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        int jp = 0;
        int ahead = 0;
        for (Order order : lessons.listOfWeek(teacher.id(), monday)) {
            boolean counts = isWithin(order, monday, sunday);
            int hours = counts ? order.taken().jp() : 0;
            jp += hours;
            ahead += order.lesson().end().isAfter(at) ? hours : 0;
        }
        return new TeacherSay.Hours(monday, sunday, jp, ahead, teacher.weeklyJpWanted());
    }

    Say resting(Instant until) {
        return new TeacherSay.Resting(LocalDate.ofInstant(until.minusMillis(1), zone));
    }

    /** Says until when the teacher rests, and which lessons stand nevertheless. */
    Say paused(Teacher teacher, Instant until, Instant at) {
        LocalDate last = LocalDate.ofInstant(until.minusMillis(1), zone);
        List<Order> booked =
                lessons.list(teacher.id(), at).stream()
                        .filter(order -> order.lesson().start().isBefore(until))
                        .toList();
        return booked.isEmpty()
                ? new TeacherSay.Paused(last)
                : new TeacherSay.PausedWithLessons(last, lines(booked), unlisted(booked));
    }

    /** Asks whether these days are to be kept free; where there are none, all up to that one. */
    static Say askRest(LocalDate until, List<LocalDate> days) {
        if (days.isEmpty()) {
            return new TeacherSay.AskRest(until);
        }
        return isRow(days)
                ? new TeacherSay.AskFreeFrom(days.getFirst(), until)
                : new TeacherSay.AskFree(until, days.stream().limit(DAYS_LISTED).toList());
    }

    /**
     * Says what is kept free, and what of it is not for want of room, and which lessons stand
     * nevertheless.
     *
     * @param all what is kept free by now
     */
    List<Say> keptFree(Teacher teacher, List<LocalDate> days, List<FreeTime> all, Instant at) {
        List<LocalDate> kept = days.stream().filter(day -> isAmong(day, all)).toList();
        List<LocalDate> over = days.stream().filter(day -> !isAmong(day, all)).toList();
        List<Say> says = new ArrayList<>();
        if (!kept.isEmpty()) {
            says.add(kept(kept));
        }
        if (!over.isEmpty()) {
            says.add(new TeacherSay.TooManyFree(FreeTime.MOST, listed(over)));
        }
        List<FreeTime> asked = freeOn(kept);
        List<Order> booked =
                lessons.list(teacher.id(), at).stream()
                        .filter(order ->
                                asked.stream()
                                        .anyMatch(free ->
                                                free.touches(
                                                        order.lesson().start(),
                                                        order.lesson().end())))
                        .toList();
        if (!booked.isEmpty()) {
            says.add(new TeacherSay.LessonsStand(lines(booked), unlisted(booked)));
        }
        return List.copyOf(says);
    }

    private static Say kept(List<LocalDate> days) {
        return isRow(days)
                ? new TeacherSay.KeptFreeFrom(days.getFirst(), days.getLast())
                : new TeacherSay.KeptFree(listed(days));
    }

    private boolean isAmong(LocalDate day, List<FreeTime> all) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return all.stream().anyMatch(free -> free.touches(noon, noon.plusMillis(1)));
    }

    /**
     * Says that offers come again, and on which days from today on they do not.
     *
     * @param free what is kept free ahead
     */
    Say resumed(List<FreeTime> free, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        List<LocalDate> days =
                free.stream()
                        .flatMap(one ->
                                LocalDate.ofInstant(one.from(), zone)
                                        .datesUntil(LocalDate.ofInstant(one.until(), zone)))
                        .filter(day -> !day.isBefore(today))
                        .distinct()
                        .sorted()
                        .toList();
        return days.isEmpty()
                ? new TeacherSay.Resumed()
                : new TeacherSay.ResumedButFree(
                        listed(days), Math.max(0, days.size() - DAYS_LISTED));
    }

    private static List<LocalDate> listed(List<LocalDate> days) {
        return days.stream().limit(DAYS_LISTED).toList();
    }

    /** Several days without a gap, but for Sundays. */
    private static boolean isRow(List<LocalDate> days) {
        long other =
                days.getFirst()
                        .datesUntil(days.getLast().plusDays(1))
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY || days.contains(day))
                        .count();
        return days.size() > 1 && other == days.size();
    }

    /** Whole days, those that follow each other as one. */
    List<FreeTime> freeOn(List<LocalDate> days) {
        List<FreeTime> times = new ArrayList<>();
        for (LocalDate day : days) {
            Instant from = day.atStartOfDay(zone).toInstant();
            Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
            boolean follows = !times.isEmpty() && times.getLast().until().equals(from);
            times.add(new FreeTime(follows ? times.removeLast().from() : from, until));
        }
        return List.copyOf(times);
    }

    /** No lesson is meant that there is; the next one is told. */
    Say noLesson(Teacher teacher, Instant at) {
        return lessons.list(teacher.id(), at).stream()
                .findFirst()
                .<Say>map(next ->
                        new TeacherSay.NextLesson(
                                OfferReplies.line(next), offers.schoolOf(next).name()))
                .orElseGet(TeacherSay.NoLesson::new);
    }

    /**
     * That the lesson stands.
     *
     * @param asked the lesson whose giving back is asked about again
     */
    Reply stands(Order order, @Nullable Order asked, Instant at) {
        Say stands = new TeacherSay.Stands(OfferReplies.line(order), offers.schoolOf(order).name());
        if (asked == null) {
            return new Reply(new Idle(), List.of(stands));
        }
        Reply again = askLeave(asked, at);
        return new Reply(
                again.next(), Stream.concat(Stream.of(stands), again.says().stream()).toList());
    }

    private Line standByLine(Order order) {
        return new Line.OfStandBy(
                order.id(),
                order.lesson().subject(),
                order.lesson().className(),
                When.of(order.lesson()),
                offers.schoolOf(order).name());
    }

    Say askWhereabouts(Order order) {
        return new TeacherSay.AskWhereabouts(
                OfferReplies.line(order), offers.schoolOf(order).name(), order.id());
    }

    Say askDeparture(Order order) {
        return new TeacherSay.AskDeparture(
                OfferReplies.line(order), offers.schoolOf(order).name(), order.id());
    }

    private static int unlisted(List<Order> lessons) {
        return Math.max(0, lessons.size() - LISTED);
    }

    private List<Line> lines(List<Order> shown) {
        return shown.stream().limit(LISTED).<Line>map(this::line).toList();
    }

    private Line line(Order order) {
        Lesson lesson = order.taken();
        return new Line.OfBooking(
                order.id(),
                lesson.subject(),
                lesson.className(),
                When.of(lesson),
                offers.schoolOf(order).name());
    }

    Reply askWhich(List<String> orderIds) {
        List<Order> meant = orderIds.stream().map(orders::find).flatMap(Optional::stream).toList();
        List<Label.OfOrder> labels =
                meant.stream()
                        .limit(LISTED)
                        .map(o -> new Label.OfOrder(o.id(), o.lesson().className()))
                        .toList();
        Say say =
                new TeacherSay.AskWhichLesson(
                        lines(meant), unlisted(meant), Verb.OfLesson.LEAVE, labels);
        return new Reply(new AwaitingLessonChoice(orderIds), List.of(say));
    }

    Reply askLeave(Order order, Instant at) {
        if (!Lessons.canLeave(order, at)) {
            return new Reply(new Idle(), List.of(tooLate(order)));
        }
        Say question =
                order.lesson().isWorthSeeking(at)
                        ? offers.askLeave(order)
                        : new TeacherSay.AskCannotCome(order.id(), OfferReplies.line(order));
        return new Reply(new AwaitingLeave(order.id()), List.of(question));
    }

    /**
     * While one lesson hour is left the lesson is given back, and another teacher looked for; after
     * that all that is left is to tell the school.
     */
    Reply leave(Teacher teacher, Order order, Instant at) {
        boolean late = !order.lesson().isWorthSeeking(at);
        return late && Lessons.canLeave(order, at) && isOf(order, teacher)
                ? cannotCome(teacher, order)
                : new Reply(new Idle(), List.of(left(teacher, order.id())));
    }

    private static boolean isOf(Order order, Teacher teacher) {
        return order.findTeacher().filter(teacher.id()::equals).isPresent();
    }

    private Reply cannotCome(Teacher teacher, Order order) {
        Line.OfLesson lesson = OfferReplies.line(order);
        Say say =
                new OperatorSay.TeacherCannotCome(
                        order.id(), teacher.id(), lesson, Line.contact(teacher));
        return new Reply(
                new Idle(),
                List.of(new TeacherSay.AbsenceNoted(lesson, offers.operator(order))),
                null,
                offers.toOperators(order, say));
    }

    private Say left(Teacher teacher, String orderId) {
        return switch (orders.leave(orderId, teacher.id())) {
            case Stopped.Done done ->
                    new TeacherSay.Left(
                            OfferReplies.line(done.order()), offers.schoolOf(done.order()).name());
            case Stopped.TooLate tooLate -> tooLate(tooLate.order());
        };
    }

    private Say tooLate(Order order) {
        return new TeacherSay.TooLateToLeave(OfferReplies.line(order), offers.operator(order));
    }

    Say checkIn(Teacher teacher, String orderId, Attendance attendance, Instant at) {
        Optional<Order> early =
                lessons.find(teacher.id(), orderId).filter(o -> isTooEarly(o, attendance, at));
        if (early.isPresent()) {
            return tooEarly(early.get(), attendance);
        }
        Order order = orders.attend(orderId, teacher.id(), attendance, null);
        if (order.findTeacher().filter(teacher.id()::equals).isEmpty()) {
            return new TeacherSay.NoLesson();
        }
        Line.OfLesson lesson = OfferReplies.line(order);
        String school = offers.schoolOf(order).name();
        if (order.status() != OrderStatus.FILLED) {
            return new TeacherSay.ThankYou(lesson, school); // nobody waits for it any more
        }
        return switch (attendance) {
            case UNKNOWN, ON_THE_WAY -> new TeacherSay.OnTheWayNoted(orderId, lesson, school);
            case PRESENT -> new TeacherSay.ArrivalNoted(lesson, school);
        };
    }

    private static boolean isTooEarly(Order order, Attendance attendance, Instant at) {
        return at.isBefore(attendance.countsFrom(order.lesson()));
    }

    private Say tooEarly(Order order, Attendance attendance) {
        Instant from = attendance.countsFrom(order.lesson());
        return new TeacherSay.TooEarly(
                OfferReplies.line(order),
                offers.schoolOf(order).name(),
                LocalTime.ofInstant(from, zone));
    }

    Say notYet(Order order) {
        return new TeacherSay.NotYetNoted(order.id(), OfferReplies.line(order));
    }

    /** Every operator of the school hears of it at once. */
    Reply lateness(Teacher teacher, Order order, @Nullable Integer minutes) {
        Line who = Line.contact(teacher);
        Line.OfLesson lesson = OfferReplies.line(order);
        Say say =
                minutes == null
                        ? new OperatorSay.TeacherLate(order.id(), teacher.id(), lesson, who)
                        : new OperatorSay.TeacherLateBy(
                                order.id(), teacher.id(), lesson, who, minutes);
        return new Reply(
                new Idle(),
                List.of(new TeacherSay.LatenessNoted(offers.operator(order), order.id())),
                null,
                offers.toOperators(order, say));
    }

    Say farAway(Order order, double km, Instant at) {
        if (isTooEarly(order, Attendance.ON_THE_WAY, at)) {
            return tooEarly(order, Attendance.ON_THE_WAY);
        }
        return new TeacherSay.FarAway(offers.schoolOf(order).name(), km, order.id());
    }
}
