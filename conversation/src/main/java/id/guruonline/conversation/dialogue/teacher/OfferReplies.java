package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Aside;
import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.teacher.TeacherCommand.Question;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.AnswerBy;
import id.guruonline.conversation.text.Label;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Answers offers, and answers what is asked about them. */
final class OfferReplies {

    /** The sentences of reasons that have one of their own; every other is named in one for all. */
    private static final Map<Reason, BiFunction<Line.OfLesson, String, Say>> SENTENCES =
            Map.of(
                    Reason.TAKEN_BY_ANOTHER, TeacherSay.OfferTaken::new,
                    Reason.CANCELLED, TeacherSay.AlreadyCancelled::new,
                    Reason.STARTED, TeacherSay.AlreadyStarted::new,
                    Reason.NOT_OFFERED, (_, _) -> new TeacherSay.NotForYou(),
                    Reason.EXCLUDED_FROM_ORDER, (_, _) -> new TeacherSay.NotForYou());

    /** No channel shows more buttons well. */
    static final int LISTED = 5;

    private final Orders orders;
    private final People people;

    OfferReplies(Orders orders, People people) {
        this.orders = orders;
        this.people = people;
    }

    Reply accept(Teacher teacher, String turnId, List<OfferRef> refs) {
        return accepted(teacher, orders.accept(turnId, teacher.id(), refs));
    }

    private Reply accepted(Teacher teacher, Answered answered) {
        return switch (answered) {
            case Answered.Accepted accepted -> idle(lesson(accepted.order()));
            case Answered.Refused refused when refused.order().hasStandBy(teacher.id()) ->
                    idle(standingBy(refused.order()));
            case Answered.Refused refused when mayStandBy(refused, teacher) ->
                    new Reply(
                            new Idle(),
                            List.of(takenStandBy(refused.order())),
                            wasTakenMeanwhile(refused)
                                    ? refused.ref().closingNews(teacher.id())
                                    : null);
            case Answered.Refused refused when wasTakenMeanwhile(refused) ->
                    new Reply(
                            new Idle(),
                            List.of(refused(refused.order(), refused.why())),
                            refused.ref().closingNews(teacher.id()));
            case Answered.Refused refused -> idle(refused(refused.order(), refused.why()));
            case Answered.Declined _ -> idle(new TeacherSay.NotForYou());
        };
    }

    /** Whoever would have come may step in, if that is wanted. */
    private boolean mayStandBy(Answered.Refused refused, Teacher teacher) {
        return refused.why() == Reason.TAKEN_BY_ANOTHER
                && orders.mayStandBy(refused.order(), teacher);
    }

    /** What who stands by is told. */
    Say standingBy(Order order) {
        return new TeacherSay.StandingBy(order.id(), line(order), schoolOf(order).name());
    }

    private Say takenStandBy(Order order) {
        return new TeacherSay.OfferTakenStandBy(order.id(), line(order), schoolOf(order).name());
    }

    /** Yes to all of several; what was got and what was not is told. */
    Reply acceptAll(Teacher teacher, String turnId, List<OfferRef> refs) {
        List<Answered> all = orders.acceptAll(turnId, teacher.id(), refs);
        List<Order> got = new ArrayList<>();
        List<Order> lost = new ArrayList<>();
        for (Answered answered : all) {
            switch (answered) {
                case Answered.Accepted(Order order, OfferRef _) -> got.add(order);
                case Answered.Refused refused -> lost.add(refused.order());
                case Answered.Declined(Order order, OfferRef _) -> lost.add(order);
            }
        }
        if (all.size() == 1) {
            return accepted(teacher, all.getFirst());
        }
        Stream<Say> taken =
                switch (got.size()) {
                    case 0 -> Stream.empty();
                    case 1 -> Stream.of(lesson(got.getFirst()));
                    default -> Stream.of(lessons(got));
                };
        Stream<Say> others = lost.isEmpty() ? Stream.empty() : Stream.of(notGot(lost));
        return new Reply(
                new Idle(),
                Stream.concat(taken, others).toList(),
                null,
                news(teacher, got.stream().filter(o -> Orders.isWonBy(o, turnId)).toList()));
    }

    /** What was got before the school knows already. */
    private List<Aside> news(Teacher teacher, List<Order> got) {
        return got.isEmpty() ? List.of() : toOperators(got.getFirst(), found(teacher, got));
    }

    /** Who comes for these lessons. */
    private Say found(Teacher teacher, List<Order> got) {
        Line contact = Line.contact(teacher);
        Stars stars = people.directory().starsOf(teacher);
        if (got.size() == 1) {
            Order order = got.getFirst();
            return new OperatorSay.TeacherFound(order.id(), line(order), contact, stars);
        }
        List<Line.OfTaken> lines = taken(got);
        return new OperatorSay.TeacherFoundForAll(
                got.size(), lines, got.size() - lines.size(), contact, stars);
    }

    private Say lessons(List<Order> got) {
        Order first = got.getFirst();
        School school = schoolOf(first);
        List<Line.OfTaken> lines = taken(got);
        return new TeacherSay.AcceptedTogether(
                got.size(),
                lines,
                got.size() - lines.size(),
                school.name(),
                school.place(),
                operator(first));
    }

    private static List<Line.OfTaken> taken(List<Order> got) {
        return got.stream().limit(Line.LISTED).map(OfferReplies::taken).toList();
    }

    private static Line.OfTaken taken(Order order) {
        return new Line.OfTaken(
                order.id(), order.lesson().subject(), order.lesson().className(), whenTaken(order));
    }

    private Line lineAt(Order order) {
        return new Line.OfBooking(
                order.id(),
                order.lesson().subject(),
                order.lesson().className(),
                When.of(order.lesson()),
                schoolOf(order).name());
    }

    private static Say notGot(List<Order> lost) {
        List<Line.OfOffered> lines = Line.OfOffered.first(lost);
        return new TeacherSay.NotGot(lines, lost.size() - lines.size());
    }

    /**
     * Yes to one and no to the others; where the yes comes too late, the others may be wanted after
     * all.
     */
    Reply each(Teacher teacher, String turnId, TeacherCommand.AnswerEach each) {
        OfferRef wanted = each.accepted();
        Answered answered = orders.accept(turnId, teacher.id(), List.of(wanted));
        Reply yes = accepted(teacher, answered);
        boolean took = answered instanceof Answered.Accepted;
        List<OfferRef> left = took ? List.of() : listStillOpen(each.declined());
        if (!took && left.isEmpty()) {
            return yes;
        }
        Reply others = took ? decline(teacher, turnId, each.declined()) : idle(askWhich(left));
        return new Reply(
                others.next(),
                Stream.concat(yes.says().stream(), others.says().stream()).toList(),
                yes.news());
    }

    private List<OfferRef> listStillOpen(List<OfferRef> refs) {
        return refs.stream().filter(orders::isOfferOpen).toList();
    }

    /** Which of these is taken; one that is not open any more is not asked about. */
    Say askWhich(List<OfferRef> refs) {
        List<OfferRef> open = listStillOpen(refs);
        return switch (open.size()) {
            case 0 -> new TeacherSay.NoOffer();
            case 1 -> sure(open.getFirst());
            default ->
                    which(open.stream().limit(LISTED).toList(), Math.max(0, open.size() - LISTED));
        };
    }

    private Say sure(OfferRef ref) {
        Order order = order(ref);
        return new TeacherSay.SureOfOffer(ref, line(order), schoolOf(order).name());
    }

    private Say which(List<OfferRef> listed, int more) {
        List<Order> orders = listed.stream().map(ref -> order(ref)).toList();
        OfferRef lead = findLead(listed).orElse(null);
        return new TeacherSay.AskWhichOffer(
                orders.stream()
                        .<Line>map(order -> lead == null ? lineAt(order) : taken(order))
                        .toList(),
                more,
                orders.stream()
                        .map(order -> new Label.OfOrder(order.id(), order.lesson().className()))
                        .toList(),
                listed,
                lead);
    }

    /** The first of what these came with; empty where they did not come together. */
    private Optional<OfferRef> findLead(List<OfferRef> listed) {
        OfferRef first = listed.getFirst();
        return order(first)
                .findOffer(first.no())
                .flatMap(Offer::findBundle)
                .filter(bundle -> orders.listMade(bundle).containsAll(listed))
                .map(AskRef.OfBundle::lead);
    }

    private Order order(OfferRef ref) {
        return orders.find(ref.orderId()).orElseThrow();
    }

    private static Reply idle(Say say) {
        return new Reply(new Idle(), List.of(say));
    }

    /** Whether the offer closed because another teacher was faster: that is told by itself, too. */
    private static boolean wasTakenMeanwhile(Answered.Refused refused) {
        return refused.why() == Reason.TAKEN_BY_ANOTHER
                && refused.order()
                        .findOffer(refused.ref().no())
                        .filter(offer -> offer.closedBy() == ClosedBy.TAKEN_BY_ANOTHER)
                        .isPresent();
    }

    /** A no to a lesson the teacher has already is a wish to give it back: that is asked first. */
    Reply decline(Teacher teacher, String turnId, List<OfferRef> refs) {
        int declined = 0;
        for (Answered answered : orders.decline(turnId, teacher.id(), refs)) {
            switch (answered) {
                case Answered.Accepted(Order order, OfferRef _) -> {
                    return new Reply(new AwaitingLeave(order.id()), List.of(askLeave(order)));
                }
                case Answered.Declined _ -> declined++;
                case Answered.Refused _ -> {}
            }
        }
        return new Reply(new Idle(), List.of(new TeacherSay.Declined(declined)));
    }

    Say askLeave(Order order) {
        return new TeacherSay.AskLeave(order.id(), line(order), schoolOf(order).name());
    }

    /** A lesson the teacher has, in full. */
    Say lesson(Order order) {
        Lesson lesson = order.lesson();
        School school = schoolOf(order);
        return new TeacherSay.Accepted(
                order.id(),
                lesson.subject(),
                lesson.className(),
                whenTaken(order),
                school.name(),
                school.place(),
                operator(order),
                Line.note(order.exchange().note()));
    }

    private static When whenTaken(Order order) {
        return order.findTeacher()
                .flatMap(order::findOfferTo)
                .map(offer -> When.of(order.lesson(), offer))
                .orElseGet(() -> When.of(order.lesson()));
    }

    /** Who ordered, with the number to call. */
    Line operator(Order order) {
        return people.directory()
                .findPerson(order.operatorId())
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(schoolOf(order).name()));
    }

    /** What every operator of the school is told. */
    List<Aside> toOperators(Order order, Say say) {
        return people.directory().listOperators(order.lesson().npsn()).stream()
                .<Aside>map(operator -> new Aside.To(operator.id(), say))
                .toList();
    }

    private Say refused(Order order, Reason why) {
        return SENTENCES
                .getOrDefault(why, (lesson, at) -> new TeacherSay.NotPossible(lesson, at, why))
                .apply(line(order), schoolOf(order).name());
    }

    Say explain(OfferRef ref, Question question, Instant at) {
        Order order = order(ref);
        Lesson lesson = order.lesson();
        School school = schoolOf(order);
        return switch (question) {
            case WHERE ->
                    new TeacherSay.WhereIsIt(
                            ref,
                            school.name(),
                            order.findOffer(ref.no()).map(Offer::km).orElse(0.0),
                            school.place());
            case WHEN ->
                    new TeacherSay.WhenIsIt(
                            ref, When.of(lesson, order.findOffer(ref.no()).orElseThrow()));
            case WHO ->
                    new TeacherSay.WhoIsIt(
                            ref,
                            lesson.subject(),
                            lesson.className(),
                            school.name(),
                            people.directory()
                                    .findPerson(order.operatorId())
                                    .map(Person::name)
                                    .orElse(school.name()));
            case PAY -> new TeacherSay.WhatIsPaid(ref);
            case COUNTER_OFFER -> new TeacherSay.CounterOffer(ref, line(order));
            case MAYBE -> maybe(ref, order, at);
            case SURE -> sure(ref);
            case UNCLEAR -> new TeacherSay.YesOrNo(ref, line(order), school.name());
        };
    }

    private static Say maybe(OfferRef ref, Order order, Instant at) {
        Instant by = order.findOffer(ref.no()).map(Offer::answerBy).orElse(null);
        return by == null || !by.isAfter(at)
                ? new TeacherSay.Maybe(ref, line(order))
                : new TeacherSay.MaybeUntil(ref, line(order), AnswerBy.from(at, by));
    }

    static Line.OfLesson line(Order order) {
        return Line.OfLesson.of(order.lesson());
    }

    School schoolOf(Order order) {
        return people.directory().getSchool(order.lesson().npsn());
    }
}
