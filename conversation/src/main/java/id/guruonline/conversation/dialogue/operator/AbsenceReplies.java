package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.absence.AbsenceDesk;
import id.guruonline.conversation.dialogue.absence.AbsenceWish;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.DecideAbsence;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.EndAbsence;
import id.guruonline.conversation.limit.SchoolLimit;
import id.guruonline.conversation.text.AbsenceSay;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.absence.Absence;
import id.guruonline.scheduler.absence.Cover;
import id.guruonline.scheduler.absence.OpenLesson;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.Placed;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.timetable.school.TeacherKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Carries out what a school decides on the lessons of a teacher who is away. */
final class AbsenceReplies {

    private final AbsenceDesk desk;
    private final Orders orders;
    private final SchoolLimit limit;
    private final StandingOrders standing;

    AbsenceReplies(AbsenceDesk desk, Orders orders, SchoolLimit limit, StandingOrders standing) {
        this.desk = desk;
        this.orders = orders;
        this.limit = limit;
        this.standing = standing;
    }

    /** Notes the absence; the teacher hears of it, and is asked about lessons elsewhere. */
    Reply report(
            Operator operator, School school, AbsenceWish wish, OperatorState then, Instant at) {
        Absence absence = desk.report(school, wish, operator.id(), at);
        Say card = desk.card(school, absence, wish.span(), at);
        return new Reply(then, List.of(card), null, toTeacher(school, absence, at));
    }

    private List<Aside> toTeacher(School school, Absence absence, Instant at) {
        String teacherId = absence.teacherId();
        return teacherId == null || absence.lessons().isEmpty()
                ? List.of()
                : List.of(new Aside.Once(about(absence), teacherId, news(school, absence, at)));
    }

    /** The same absence is told once, however often it is said. */
    private static String about(Absence absence) {
        return absence.id() + "/" + absence.span().from() + "/" + absence.span().to();
    }

    private Say news(School school, Absence absence, Instant at) {
        List<Order> elsewhere = desk.listElsewhere(school, absence, at);
        Line.Days days = AbsenceDesk.days(absence);
        return elsewhere.isEmpty()
                ? new AbsenceSay.ReportedBySchool(school.name(), absence.reason(), days)
                : new AbsenceSay.AskRelease(
                        absence.id(),
                        school.name(),
                        absence.reason(),
                        days,
                        Line.OfOffered.first(elsewhere));
    }

    Reply decide(Operator operator, School school, DecideAbsence decision, Instant at) {
        Absence absence = desk.absences().get(decision.absenceId());
        Set<Integer> all = new HashSet<>(desk.listUndecided(school, absence, at));
        Set<Integer> one = Set.of(decision.lesson());
        return switch (decision.deed()) {
            case SHOW_ABSENCE -> reply(decision, desk.card(school, absence, absence.span(), at));
            case CHOOSE_EACH -> reply(decision, desk.next(school, absence, at));
            case ORDER_ALL -> order(operator, school, absence, all, decision, false, at);
            case ORDER_LESSON -> order(operator, school, absence, one, decision, true, at);
            case TASK_ALL -> cover(school, absence, all, Cover.BY_TASK, decision, false, at);
            case TASK_LESSON -> cover(school, absence, one, Cover.BY_TASK, decision, true, at);
            case ASSIGN_ALL -> cover(school, absence, all, by(decision), decision, false, at);
            case ASSIGN -> cover(school, absence, one, by(decision), decision, true, at);
        };
    }

    private static Cover by(DecideAbsence decision) {
        TeacherKey colleague = decision.colleague();
        if (colleague == null) {
            throw new IllegalArgumentException("nobody takes " + decision.absenceId());
        }
        return Cover.by(colleague.teacherId(), colleague.name());
    }

    private static Reply reply(DecideAbsence decision, Say say) {
        return new Reply(decision.then(), List.of(say));
    }

    private Say after(School school, Absence absence, boolean each, Instant at) {
        return each ? desk.next(school, absence, at) : desk.settled(school, absence);
    }

    private Reply cover(
            School school,
            Absence absence,
            Set<Integer> lessons,
            Cover cover,
            DecideAbsence decision,
            boolean each,
            Instant at) {
        Absence now = desk.absences().cover(absence.id(), lessons, cover);
        List<Line.OfOpenLesson> taken =
                now.list(cover.kind()).stream()
                        .map(now.lessons()::get)
                        .filter(lesson -> lesson.cover().equals(cover))
                        .filter(lesson ->
                                !each || lesson.equals(now.lessons().get(decision.lesson())))
                        .limit(Line.LISTED)
                        .map(lesson -> desk.line(school, lesson))
                        .toList();
        List<Aside> told =
                cover.kind() == Cover.Kind.COLLEAGUE && !taken.isEmpty()
                        ? AbsenceDesk.toColleague(cover, new AbsenceSay.Assigned(now.name(), taken))
                        : List.of();
        return new Reply(decision.then(), List.of(after(school, now, each, at)), null, told);
    }

    /** One order a lesson, under the absence's name: ordered again, they are found. */
    private Reply order(
            Operator operator,
            School school,
            Absence absence,
            Set<Integer> lessons,
            DecideAbsence decision,
            boolean each,
            Instant at) {
        List<Order> open =
                orders.listOfSchool(school.npsn(), at).stream()
                        .filter(order -> order.status() == OrderStatus.OPEN)
                        .toList();
        boolean begun =
                open.stream()
                        .anyMatch(order ->
                                order.findAbsence().filter(absence.id()::equals).isPresent());
        if (!begun && limit.isOver(open.size() + lessons.size())) {
            String office = limit.officeContact();
            return reply(
                    decision,
                    office == null
                            ? new OperatorSay.TooManyOpen(limit.openOrders())
                            : new OperatorSay.TooManyOpenCallOffice(limit.openOrders(), office));
        }
        Absence now = absence;
        for (int i : lessons.stream().sorted().toList()) {
            if (now.lessons().get(i).cover().kind() == Cover.Kind.OPEN) {
                Optional<Order> placed = place(operator, school, absence, i);
                now =
                        placed.isEmpty()
                                ? now
                                : desk.absences()
                                        .cover(
                                                absence.id(),
                                                Set.of(i),
                                                Cover.by(placed.get().id()));
            }
        }
        return reply(decision, after(school, now, each, at));
    }

    /** The order; one that the class has at that time already is as good. */
    private Optional<Order> place(Operator operator, School school, Absence absence, int index) {
        Lesson lesson = desk.lesson(school, absence.lessons().get(index));
        Placement placement =
                new Placement(
                        absence.id(),
                        index,
                        operator.id(),
                        lesson,
                        absence.id(),
                        null,
                        false,
                        away(absence),
                        null);
        return switch (orders.place(placement)) {
            case Placed.Done(Order order) -> Optional.of(order);
            case Placed.SameClass(Order other) -> Optional.of(other);
            case Placed.Past() -> Optional.empty();
        };
    }

    /** Who is away is not asked to stand in. */
    private static Set<String> away(Absence absence) {
        String id = absence.teacherId();
        return id == null ? Set.of() : Set.of(id);
    }

    /** What nobody has is as usual again; about what somebody has the school is asked. */
    Reply end(Operator operator, School school, EndAbsence command, Instant at) {
        Absence absence = desk.absences().get(command.absenceId());
        List<Integer> ahead = listAhead(school, absence, command.day(), at);
        List<String> filled = new ArrayList<>();
        Set<Integer> free = new HashSet<>();
        List<Aside> told = new ArrayList<>();
        for (int i : ahead) {
            OpenLesson lesson = absence.lessons().get(i);
            String orderId = lesson.cover().orderId();
            Optional<Order> order = Optional.ofNullable(orderId).flatMap(orders::find);
            if (order.filter(o -> o.status() == OrderStatus.FILLED).isPresent()) {
                filled.add(order.get().id());
            } else {
                order.filter(o -> o.status() == OrderStatus.OPEN)
                        .ifPresent(o -> orders.cancel(o.id(), operator.id()));
                free.add(i);
                told.addAll(unassigned(school, absence, lesson));
            }
        }
        desk.absences().withdraw(absence.id(), free);
        desk.absences().end(absence.id(), at);
        Say ended = new AbsenceSay.Ended(absence.name(), free.size(), filled.size());
        if (filled.isEmpty()) {
            return new Reply(command.then(), List.of(ended), null, told);
        }
        Reply asked =
                standing.askCancelAll(
                        new OperatorCommand.AskCancelAll(
                                command.questionId(), filled, command.then()),
                        at);
        List<Say> says = new ArrayList<>(List.of(ended));
        says.addAll(asked.says());
        return new Reply(asked.next(), says, null, told);
    }

    private List<Aside> unassigned(School school, Absence absence, OpenLesson lesson) {
        return lesson.cover().kind() == Cover.Kind.COLLEAGUE
                ? AbsenceDesk.toColleague(
                        lesson.cover(),
                        new AbsenceSay.Unassigned(
                                absence.name(), List.of(desk.line(school, lesson))))
                : List.of();
    }

    private List<Integer> listAhead(School school, Absence absence, LocalDate day, Instant at) {
        return IntStream.range(0, absence.lessons().size())
                .filter(i -> !absence.lessons().get(i).date().isBefore(day))
                .filter(i -> desk.lesson(school, absence.lessons().get(i)).end().isAfter(at))
                .filter(i -> absence.lessons().get(i).cover().kind() != Cover.Kind.WITHDRAWN)
                .boxed()
                .toList();
    }
}
