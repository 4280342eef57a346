package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lessons a teacher has. */
final class Lessons {

    /** How far ahead the timetable is shown. */
    static final Duration SHOWN = Duration.ofDays(14);

    /** How long before a lesson a teacher sets out for it. */
    private static final Duration SETTING_OUT = Duration.ofHours(12);

    /** So long before a lesson its school cannot wait for anything to be asked back. */
    private static final Duration NEAR = Duration.ofHours(3);

    private static final Set<OrderStatus> HELD =
            Set.of(OrderStatus.FILLED, OrderStatus.TAUGHT, OrderStatus.RATED);

    private static final Pattern GRADE = Pattern.compile("^\\d{1,2}");

    private final Orders orders;
    private final People people;
    private final ZoneId zone;

    Lessons(Orders orders, People people, ZoneId zone) {
        this.people = people;
        this.orders = orders;
        this.zone = zone;
    }

    /** Lessons that are not over, by start. */
    List<Order> list(String teacherId, Instant now) {
        return orders.listOfTeacher(teacherId, now).stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .filter(order -> order.findTeacher().filter(teacherId::equals).isPresent())
                .toList();
    }

    /** Lessons of others for which the teacher stands by, by start. */
    List<Order> listStandBy(String teacherId, Instant now) {
        return orders.listOfTeacher(teacherId, now).stream()
                .filter(order -> order.hasStandBy(teacherId))
                .toList();
    }

    /** Those that what was said can be about. */
    List<Order> listStandBy(String teacherId, Understood said, Instant now) {
        return listStandBy(teacherId, now).stream().filter(order -> fits(order, said)).toList();
    }

    /** Lessons of the week from that day on that are the teacher's, those that are over too. */
    List<Order> listOfWeek(String teacherId, LocalDate monday) {
        return orders.listOfTeacher(teacherId, monday.atStartOfDay(zone).toInstant()).stream()
                .filter(order -> HELD.contains(order.status()))
                .filter(order -> order.findTeacher().filter(teacherId::equals).isPresent())
                .toList();
    }

    /** Lessons of the next two weeks. */
    List<Order> listShown(String teacherId, Instant now) {
        return list(teacherId, now).stream()
                .filter(order -> order.lesson().start().isBefore(now.plus(SHOWN)))
                .toList();
    }

    /** Lessons to come that what was said can be about. */
    List<Order> listMeant(String teacherId, Understood said, Instant now) {
        return list(teacherId, now).stream()
                .filter(order -> now.isBefore(order.lesson().start()))
                .filter(order -> fits(order, said))
                .toList();
    }

    /** Whether what was said can be about that order's lesson. */
    boolean isMeant(String orderId, Understood said) {
        return orders.find(orderId).filter(order -> fits(order, said)).isPresent();
    }

    /** Whether no other day or order is named than that order's. */
    boolean isOnDay(String orderId, Understood said) {
        return orders.find(orderId)
                .filter(order -> said.orderId() == null || said.orderId().equals(order.id()))
                .map(order -> LocalDate.ofInstant(order.lesson().start(), zone))
                .filter(day -> said.date() == null || said.date().equals(day))
                .isPresent();
    }

    private boolean fits(Order order, Understood said) {
        return (said.orderId() == null || said.orderId().equals(order.id()))
                && fits(order.lesson(), said);
    }

    /** Whether nothing is named that is not of that lesson. */
    boolean fits(Lesson lesson, Understood said) {
        LocalDate day = LocalDate.ofInstant(lesson.start(), zone);
        LocalTime start = LocalTime.ofInstant(lesson.start(), zone);
        return (said.subject() == null || said.subject() == lesson.subject())
                && (said.grade() == null || isOfGrade(lesson, said.grade()))
                && (said.className() == null
                        || School.isSameClass(said.className(), lesson.className()))
                && (said.date() == null || said.date().equals(day))
                && (said.start() == null || start.equals(startOf(said, lesson, day)));
    }

    /**
     * When it begins by what was said: a lesson hour is when the school's bells of that day say.
     */
    private @Nullable LocalTime startOf(Understood said, Lesson lesson, LocalDate day) {
        return people.directory()
                .findSchool(lesson.npsn())
                .map(school -> said.startOn(school.bellPlan().on(day)))
                .orElse(said.start());
    }

    /** A class that is called otherwise than by its grade may be of any. */
    private static boolean isOfGrade(Lesson lesson, int grade) {
        Matcher digits = GRADE.matcher(lesson.className().strip());
        return !digits.find() || Integer.parseInt(digits.group()) == grade;
    }

    /** The lesson the teacher is in or setting out for. */
    Optional<Order> findCurrent(String teacherId, Instant now) {
        return list(teacherId, now).stream()
                .filter(order -> order.lesson().start().isBefore(now.plus(SETTING_OUT)))
                .findFirst();
    }

    /**
     * The one lesson that runs or begins before long and may be given back, where what was said can
     * be about it; empty also where it can be about several.
     */
    Optional<Order> findNear(String teacherId, Understood said, Instant now) {
        List<Order> near =
                list(teacherId, now).stream()
                        .filter(order -> order.lesson().start().isBefore(now.plus(NEAR)))
                        .filter(order -> canLeave(order, now) && fits(order, said))
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** Until the lesson's end, unless the teacher is there. */
    static boolean canLeave(Order order, Instant at) {
        return order.progress() instanceof Progress.Filled filled
                && filled.attendance() != Attendance.PRESENT
                && at.isBefore(order.lesson().end());
    }

    /** The order, if the teacher has its lesson. */
    Optional<Order> find(String teacherId, String orderId) {
        return orders.find(orderId)
                .filter(order -> order.findTeacher().filter(teacherId::equals).isPresent());
    }

    /** Whether the order was ever offered to the teacher. */
    boolean wasOffered(String teacherId, String orderId) {
        return orders.find(orderId).flatMap(order -> order.findOfferTo(teacherId)).isPresent();
    }
}
