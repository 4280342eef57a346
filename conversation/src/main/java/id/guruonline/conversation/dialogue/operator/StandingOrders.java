package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancel;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingCancelAll;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingNoShow;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingOrderChoice;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Stars;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Following, calling off and attending to orders that were sent. */
final class StandingOrders {

    /** Orders that a message lists, each with its button; more would not fit. */
    static final int LISTED = 6;

    private final Orders orders;
    private final People people;
    private final OrderLines lines;
    private final ZoneId zone;

    StandingOrders(Orders orders, People people, OrderLines lines, ZoneId zone) {
        this.orders = orders;
        this.people = people;
        this.lines = lines;
        this.zone = zone;
    }

    Say showAll(Operator operator, Instant at) {
        List<Order> current =
                orders.listOfSchool(operator.npsn(), at).stream()
                        .filter(order -> order.status() != OrderStatus.CANCELLED)
                        .toList();
        return current.isEmpty()
                ? new OperatorSay.NoOrders()
                : new OperatorSay.Status(
                        lines.list(current, LISTED), Math.max(0, current.size() - LISTED));
    }

    Say show(Order order, Instant at) {
        Line.OfLesson lesson = Line.OfLesson.of(order.lesson());
        if (isSchoolAwaited(order)) {
            return askOthers(order, at); // nobody is sought before it answers
        }
        return switch (order.status()) {
            case OPEN ->
                    new OperatorSay.StatusOpen(
                            order.id(),
                            lesson,
                            note(order),
                            order.countAsked(),
                            lines.next(order, at));
            case FILLED -> filled(order, lesson);
            case TAUGHT, RATED, CANCELLED, UNFILLED, NO_SHOW ->
                    new OperatorSay.StatusOver(Line.OfOrder.of(order));
        };
    }

    private Say filled(Order order, Line.OfLesson lesson) {
        String teacherId = order.findTeacher().orElseThrow();
        return new OperatorSay.StatusFilled(
                order.id(),
                lesson,
                note(order),
                order.exchange()
                        .findAwaitedMove()
                        .<Line>map(move -> new Line.AskedFor(When.of(move.to())))
                        .orElseGet(Line.NoNote::new),
                lines.contact(teacherId),
                starsOf(teacherId));
    }

    private static Line note(Order order) {
        return Line.note(order.exchange().note());
    }

    private Stars starsOf(String teacherId) {
        var directory = people.directory();
        return directory.findPerson(teacherId).isEmpty()
                ? Stars.NONE
                : directory.starsOf(directory.getTeacher(teacherId));
    }

    Reply askWhich(OperatorCommand.AskWhich command) {
        List<Order> meant =
                command.orderIds().stream().map(orders::find).flatMap(Optional::stream).toList();
        Say say =
                new OperatorSay.AskWhichOrder(
                        command.purpose().question(),
                        lines.list(meant, LISTED),
                        Math.max(0, meant.size() - LISTED),
                        command.purpose().verb(),
                        OrderLines.labels(meant, LISTED),
                        meant.stream().map(command.purpose()::about).toList());
        return new Reply(
                new AwaitingOrderChoice(command.purpose(), command.orderIds(), command.then()),
                List.of(say));
    }

    Reply askCancel(Order order, OperatorState then, Instant at) {
        return order.canBeCancelled(at)
                ? new Reply(
                        new AwaitingCancel(order.id(), then),
                        List.of(
                                new OperatorSay.AskCancel(
                                        order.id(), Line.OfLesson.of(order.lesson()))))
                : new Reply(then, List.of(tooLateToCancel(List.of(Line.OfOrder.of(order)))));
    }

    Say cancel(Operator operator, String orderId) {
        return switch (orders.cancel(orderId, operator.id())) {
            case Stopped.Done done ->
                    new OperatorSay.Cancelled(orderId, Line.OfLesson.of(done.order().lesson()));
            case Stopped.TooLate tooLate ->
                    tooLateToCancel(List.of(Line.OfOrder.of(tooLate.order())));
        };
    }

    Reply askCancelAll(OperatorCommand.AskCancelAll command, Instant at) {
        List<Order> meant = listCancellable(command.orderIds(), at);
        if (meant.isEmpty()) {
            return new Reply(command.then(), List.of(new OperatorSay.NothingToCancel()));
        }
        List<String> ids = meant.stream().map(Order::id).toList();
        Say question =
                new OperatorSay.AskCancelAll(
                        command.questionId(),
                        lines.list(meant, LISTED),
                        Math.max(0, meant.size() - LISTED));
        return new Reply(
                new AwaitingCancelAll(command.questionId(), ids, command.then()),
                List.of(question));
    }

    private List<Order> listCancellable(List<String> orderIds, Instant at) {
        return orderIds.stream()
                .map(orders::find)
                .flatMap(Optional::stream)
                .filter(order -> order.canBeCancelled(at))
                .toList();
    }

    /** What of it could be cancelled, and what began meanwhile. */
    List<Say> cancelAll(Operator operator, List<String> orderIds) {
        List<Line> done = new ArrayList<>();
        List<Line> late = new ArrayList<>();
        for (String orderId : orderIds) {
            switch (orders.cancel(orderId, operator.id())) {
                case Stopped.Done stopped -> done.add(Line.OfOrder.of(stopped.order()));
                case Stopped.TooLate stopped -> late.add(Line.OfOrder.of(stopped.order()));
            }
        }
        List<Say> says = new ArrayList<>();
        if (!done.isEmpty()) {
            says.add(new OperatorSay.CancelledAll(listed(done), unlisted(done)));
        }
        if (!late.isEmpty()) {
            says.add(tooLateToCancel(late));
        }
        return says;
    }

    static Say tooLateToCancel(List<Line> orders) {
        return new OperatorSay.TooLateToCancel(listed(orders), unlisted(orders));
    }

    private static List<Line> listed(List<Line> all) {
        return all.stream().limit(LISTED).toList();
    }

    private static int unlisted(List<Line> all) {
        return Math.max(0, all.size() - LISTED);
    }

    /** Whether that teacher has the lesson of an order of the operator's school. */
    boolean isExpected(Operator operator, String orderId, String teacherId) {
        return orders.find(orderId)
                .filter(order -> order.lesson().npsn().equals(operator.npsn()))
                .filter(order -> order.status() == OrderStatus.FILLED && has(order, teacherId))
                .isPresent();
    }

    /** Whether nobody else may be asked yet, though nothing came of whom the school named. */
    boolean isOthersAsked(Operator operator, String orderId) {
        return orders.find(orderId)
                .filter(order -> order.lesson().npsn().equals(operator.npsn()))
                .filter(StandingOrders::isSchoolAwaited)
                .isPresent();
    }

    private static boolean isSchoolAwaited(Order order) {
        Named named = order.named();
        return order.status() == OrderStatus.OPEN
                && named != null
                && !named.others()
                && !named.isAwaited();
    }

    /** Nobody else is asked. */
    Say waitForNamed(Order order, Instant at) {
        Named named = order.named();
        return named != null && isSchoolAwaited(order) && named.outcome() == Named.Outcome.SILENT
                ? new OperatorSay.NamedAwaited(
                        order.id(), Line.OfLesson.of(order.lesson()), nameOf(named.teacherId()))
                : askOthers(order, at);
    }

    /** Others are asked too. */
    Say seekOthers(String orderId, Instant at) {
        return askOthers(orders.seekOthers(orderId), at);
    }

    /** How it stands with the teacher whom the school named. */
    Say askOthers(Order order, Instant at) {
        Named named = order.named();
        if (named == null || order.status() != OrderStatus.OPEN) {
            return show(order, at);
        }
        Line.OfLesson lesson = Line.OfLesson.of(order.lesson());
        return named.others()
                ? new OperatorSay.OthersSought(order.id(), lesson)
                : OperatorSay.ofNamed(
                        order.id(), lesson, nameOf(named.teacherId()), named.outcome(), false);
    }

    Say askPresence(Order order, String teacherId) {
        return new OperatorSay.AskPresence(
                order.id(), teacherId, Line.OfLesson.of(order.lesson()), nameOf(teacherId));
    }

    Reply askNoShow(Order order, String teacherId, OperatorState then, Instant at) {
        boolean reportable =
                order.status() == OrderStatus.FILLED || order.status() == OrderStatus.TAUGHT;
        if (reportable && has(order, teacherId)) {
            Say question =
                    new OperatorSay.AskNoShow(
                            order.id(),
                            teacherId,
                            nameOf(teacherId),
                            Line.OfLesson.of(order.lesson()));
            return new Reply(new AwaitingNoShow(order.id(), teacherId, then), List.of(question));
        }
        Say now =
                order.isStanding()
                        ? show(order, at)
                        : new OperatorSay.NoShowTooLate(Line.OfOrder.of(order));
        return new Reply(then, List.of(now));
    }

    private static boolean has(Order order, String teacherId) {
        return order.findTeacher().filter(teacherId::equals).isPresent();
    }

    Say reportNoShow(Operator operator, String orderId, String teacherId, Instant at) {
        return switch (orders.reportNoShow(orderId, operator.id(), teacherId)) {
            case Stopped.Done done -> noted(done.order(), at);
            case Stopped.TooLate(Order order) ->
                    order.isStanding()
                            ? show(order, at)
                            : new OperatorSay.NoShowTooLate(Line.OfOrder.of(order));
        };
    }

    /** Reported again it may be another teacher's by now: then that is said. */
    private Say noted(Order order, Instant at) {
        Line.OfLesson lesson = Line.OfLesson.of(order.lesson());
        return switch (order.status()) {
            case OPEN -> new OperatorSay.NoShowReopened(order.id(), lesson);
            case NO_SHOW -> new OperatorSay.NoShowNoted(order.id(), lesson);
            case FILLED, TAUGHT, RATED, CANCELLED, UNFILLED -> show(order, at);
        };
    }

    Say confirmAttendance(Operator operator, String orderId, String teacherId, Instant at) {
        Optional<Order> early =
                orders.find(orderId)
                        .filter(order -> has(order, teacherId))
                        .filter(o -> at.isBefore(Attendance.PRESENT.countsFrom(o.lesson())));
        if (early.isPresent()) {
            return tooEarly(early.get(), teacherId);
        }
        Order order = orders.attend(orderId, teacherId, Attendance.PRESENT, operator.id());
        return order.status() == OrderStatus.FILLED && has(order, teacherId)
                ? new OperatorSay.AttendanceNoted(orderId, nameOf(teacherId))
                : show(order, at);
    }

    private Say tooEarly(Order order, String teacherId) {
        Instant from = Attendance.PRESENT.countsFrom(order.lesson());
        return new OperatorSay.TooEarly(
                order.id(),
                Line.OfLesson.of(order.lesson()),
                nameOf(teacherId),
                LocalTime.ofInstant(from, zone));
    }

    Say noteLateness(Order order, @Nullable Integer minutes) {
        return order.findTeacher()
                .map(id -> late(order, id, minutes))
                .orElseGet(() -> new OperatorSay.StatusOver(Line.OfOrder.of(order)));
    }

    private Say late(Order order, String teacherId, @Nullable Integer minutes) {
        Line teacher = lines.contact(teacherId);
        return minutes == null
                ? new OperatorSay.LatenessNoted(order.id(), teacherId, teacher)
                : new OperatorSay.MinutesNoted(order.id(), teacherId, teacher, minutes);
    }

    private String nameOf(String personId) {
        return people.directory().findPerson(personId).map(Person::name).orElse(personId);
    }
}
