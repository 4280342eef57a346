package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.operator.draft.DraftSlots;
import id.guruonline.conversation.understanding.TeacherWishes;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a school's orders somebody can mean. */
final class Candidates {

    /** How long after a lesson's end its teacher can still be reported missing. */
    private static final Duration REPORTABLE = Duration.ofDays(2);

    private static final Pattern TITLED =
            Pattern.compile(TeacherWishes.TITLE + "(?<name>\\p{L}+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\d,] )(?<name>\\p{Lu}\\p{Ll}+)");

    /** How long before a lesson its teacher may be missed. */
    private static final Duration EARLY = Duration.ofHours(2);

    private final Orders orders;
    private final People people;
    private final ZoneId zone;

    Candidates(Orders orders, People people, ZoneId zone) {
        this.orders = orders;
        this.people = people;
        this.zone = zone;
    }

    /** The order, if it is this school's. */
    Optional<Order> find(Operator operator, String orderId) {
        return orders.find(orderId).filter(o -> o.lesson().npsn().equals(operator.npsn()));
    }

    /**
     * The orders that it can be about, narrowed by what was said. The day of a change is what the
     * order shall become, and subject and class may be.
     */
    List<Order> list(
            Operator operator,
            School school,
            OrderPurpose purpose,
            Understood said,
            String text,
            Instant now) {
        List<Order> all = purpose.list(this, operator, now);
        boolean change = purpose == OrderPurpose.CHANGE;
        List<Order> meant =
                all.stream()
                        .filter(order ->
                                fits(order, said, school) && (change || isOnDay(order, said)))
                        .toList();
        List<Order> named = ofNamedTeacher(meant, text);
        if (!named.isEmpty()) {
            return named;
        }
        if (change && meant.isEmpty()) {
            return all;
        }
        List<Order> running = meant.stream().filter(order -> isOn(order.lesson(), now)).toList();
        return purpose.isOfTeacher() && running.size() == 1 ? running : meant;
    }

    /** "pak ahmad sudah datang": of these those whose teacher is named; none where nobody is. */
    List<Order> ofNamedTeacher(List<Order> orders, String text) {
        return orders.stream()
                .filter(order ->
                        order.findTeacher()
                                .flatMap(id -> people.directory().findPerson(id))
                                .filter(teacher -> isNamed(teacher, text))
                                .isPresent())
                .toList();
    }

    /**
     * With a title, or written as a name where a sentence does not begin: many names are words as
     * well, as Bagus and Indah are.
     */
    private static boolean isNamed(Person teacher, String text) {
        Set<String> named =
                Stream.of(TITLED, NAME)
                        .flatMap(names -> names.matcher(text).results())
                        .map(found -> found.group("name").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return Arrays.stream(teacher.name().split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .anyMatch(word -> named.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** Those of a list that what was said can be about. */
    List<Order> narrow(List<Order> listed, Understood said, School school) {
        return listed.stream()
                .filter(order -> fits(order, said, school) && isOnDay(order, said))
                .filter(order -> isAt(order, said, school))
                .toList();
    }

    /** A lesson hour is when the bells of the lesson's day say. */
    private boolean isAt(Order order, Understood said, School school) {
        LocalDateTime start = LocalDateTime.ofInstant(order.lesson().start(), zone);
        return said.start() == null
                || start.toLocalTime()
                        .equals(said.startOn(school.bellPlan().on(start.toLocalDate())));
    }

    List<Order> listNotCancelled(Operator operator, Instant now) {
        return orders.listOfSchool(operator.npsn(), now).stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .toList();
    }

    /** Those that are neither called off nor over. */
    List<Order> listStanding(Operator operator, Instant now) {
        return orders.listOfSchool(operator.npsn(), now).stream()
                .filter(Order::isStanding)
                .toList();
    }

    List<Order> listCancellable(Operator operator, Instant now) {
        return orders.listOfSchool(operator.npsn(), now).stream()
                .filter(order -> order.canBeCancelled(now))
                .toList();
    }

    List<Order> listToCome(Operator operator, Instant now) {
        return orders.listOfSchool(operator.npsn(), now).stream()
                .filter(order -> order.isStanding() && !hasBegun(order, now))
                .toList();
    }

    /** Those whose teacher can be said to be there. */
    List<Order> listExpected(Operator operator, Instant now) {
        return orders.listOfSchool(operator.npsn(), now).stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .filter(order -> !now.isBefore(Attendance.PRESENT.countsFrom(order.lesson())))
                .toList();
    }

    /** Lessons that began; before any did, those to come. */
    List<Order> listReportable(Operator operator, Instant now) {
        List<Order> all =
                orders.listOfSchool(operator.npsn(), now.minus(REPORTABLE)).stream()
                        .filter(order ->
                                order.status() == OrderStatus.FILLED
                                        || order.status() == OrderStatus.TAUGHT)
                        .toList();
        List<Order> begun = all.stream().filter(o -> hasBegun(o, now.plus(EARLY))).toList();
        return begun.isEmpty() ? all : begun;
    }

    private static boolean hasBegun(Order order, Instant now) {
        return !now.isBefore(order.lesson().start());
    }

    private static boolean isOn(Lesson lesson, Instant now) {
        return !now.isBefore(lesson.start()) && now.isBefore(lesson.end());
    }

    private static boolean fits(Order order, Understood said, School school) {
        Lesson lesson = order.lesson();
        String className = said.className();
        return (said.subject() == null || said.subject() == lesson.subject())
                && (className != null || DraftSlots.isOfGrade(said.grade(), lesson.className()))
                && (className == null
                        || DraftSlots.asWritten(className, school).equals(lesson.className()));
    }

    private boolean isOnDay(Order order, Understood said) {
        LocalDate day = LocalDate.ofInstant(order.lesson().start(), zone);
        return said.date() == null || said.date().equals(day);
    }
}
