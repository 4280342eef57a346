package id.guruonline.scheduler.order.decision;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Deadline;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way from state to state, on one screen. */
class WaysTest {

    /**
     * What becomes of an order in each state: by each decision, ahead of the lesson, once it has
     * begun, and when less than a lesson hour is left, then by each deadline that has come. A dot
     * where nothing is changed or waited for.
     */
    private static final String WAYS =
            """
                                         OPEN      FILLED    TAUGHT    RATED     CANCELLED UNFILLED  NO_SHOW
            Answering.decline ahead      OPEN      .         .         .         .         .         .
            Answering.decline begun      OPEN      .         .         .         .         .         .
            Answering.decline late       .         .         .         .         .         .         .
            Answering.fill ahead         FILLED    .         .         .         .         .         .
            Answering.fill begun         FILLED    .         .         .         .         .         .
            Answering.fill late          .         .         .         .         .         .         .
            Answering.voided             OPEN      FILLED    TAUGHT    RATED     CANCELLED UNFILLED  NO_SHOW
            CallingOff.cancel ahead      CANCELLED CANCELLED .         .         .         .         .
            CallingOff.cancel begun      CANCELLED .         .         .         .         .         .
            CallingOff.cancel late       .         .         .         .         .         .         .
            CallingOff.cancelMoved ahead .         CANCELLED .         .         .         .         .
            CallingOff.cancelMoved begun .         .         .         .         .         .         .
            CallingOff.cancelMoved late  .         .         .         .         .         .         .
            CallingOff.leave ahead       .         OPEN      .         .         .         .         .
            CallingOff.leave begun       .         OPEN      .         .         .         .         .
            CallingOff.leave late        .         .         .         .         .         .         .
            CallingOff.noShow ahead      .         OPEN      NO_SHOW   .         .         .         .
            CallingOff.noShow begun      .         OPEN      NO_SHOW   .         .         .         .
            CallingOff.noShow late       .         NO_SHOW   NO_SHOW   .         .         .         .
            Having.attend                .         FILLED    .         .         .         .         .
            Moving.agree ahead           .         FILLED    .         .         .         .         .
            Moving.agree begun           .         .         .         .         .         .         .
            Moving.agree late            .         .         .         .         .         .         .
            Moving.ask ahead             .         FILLED    .         .         .         .         .
            Moving.ask begun             .         .         .         .         .         .         .
            Moving.ask late              .         .         .         .         .         .         .
            Moving.keep                  .         FILLED    .         .         .         .         .
            Moving.refuse                .         FILLED    .         .         .         .         .
            Moving.taken                 .         FILLED    .         .         .         .         .
            Moving.unheard               .         FILLED    .         .         .         .         .
            Seeking.perhaps              OPEN      FILLED    TAUGHT    RATED     CANCELLED UNFILLED  NO_SHOW
            Seeking.seekOthers           OPEN      .         .         .         .         .         .
            Seeking.taken                OPEN      FILLED    TAUGHT    RATED     CANCELLED UNFILLED  NO_SHOW
            Seeking.withdraw             OPEN      .         .         .         .         .         .
            StandingBy.agree ahead       .         FILLED    .         .         .         .         .
            StandingBy.agree begun       .         .         .         .         .         .         .
            StandingBy.agree late        .         .         .         .         .         .         .
            StandingBy.end               .         FILLED    .         .         .         .         .
            StandingBy.endForClash       .         FILLED    .         .         .         .         .
            LessonBegins                 OPEN      .         .         .         .         .         .
            LessonEnds                   .         TAUGHT    .         .         .         .         .
            Match                        OPEN      .         .         .         .         .         .
            MoveDue                      .         FILLED    .         .         .         .         .
            OfferOver                    OPEN      .         .         .         .         .         .
            Postponed                    OPEN      FILLED    TAUGHT    .         .         .         .
            RatingsClose                 .         .         RATED     .         .         .         .
            Remind                       .         FILLED    .         .         .         .         .
            TooLate                      UNFILLED  .         .         .         .         .         .
            """;

    private static final OfferRules RULES = TestRules.offers(Given.ZONE);
    private static final Duration ANSWER_TIME = Duration.ofMinutes(30);
    private static final Instant PLACED = Given.at("2026-11-23T09:00");
    private static final Instant START = Given.at("2026-11-25T10:00");
    private static final Instant END = Given.at("2026-11-25T12:00");
    private static final Instant AHEAD = START.minus(Duration.ofHours(1));
    private static final Instant BEGUN = START.plus(Duration.ofMinutes(30));

    /** Each of its two lesson hours is an hour long. */
    private static final Instant LATE = START.plus(Duration.ofHours(1));

    private final Seeking seeking = new Seeking(RULES);
    private final Answering answering = new Answering(RULES);
    private final Having having = new Having(RULES);
    private final Moving moving = new Moving(RULES);
    private final CallingOff callingOff = new CallingOff(RULES);
    private final StandingBy standingBy = new StandingBy(RULES);
    private final Passing passing = new Passing(RULES);

    /** Each decision, made by or about the teacher who was asked first, or the one asked second. */
    private final Map<String, BiFunction<Order, Instant, Decision<?>>> decisions =
            new TreeMap<>(
                    Map.ofEntries(
                            entry(
                                    "Answering.fill",
                                    (o, now) ->
                                            answering.fill(
                                                    o, second(o), "t2", "yes-2", null, false, now)),
                            entry(
                                    "Answering.decline",
                                    (o, now) -> answering.decline(o, second(o), "t2", "no-2", now)),
                            entry(
                                    "Answering.voided",
                                    (o, now) -> answering.voided(o, "given-up", now)),
                            entry(
                                    "CallingOff.cancel",
                                    (o, now) -> callingOff.cancel(o, "op1", null, now)),
                            entry(
                                    "CallingOff.cancelMoved",
                                    (o, now) ->
                                            callingOff.cancelMoved(
                                                    declined(o), "op1", "q1", o.lesson(), now)),
                            entry(
                                    "CallingOff.leave",
                                    (o, now) -> callingOff.leave(o, "t1", false, now)),
                            entry(
                                    "CallingOff.noShow",
                                    (o, now) -> callingOff.noShow(o, "op1", "t1", now)),
                            entry(
                                    "Having.attend",
                                    (o, now) ->
                                            having.attend(o, "t1", Attendance.PRESENT, "op1", now)),
                            entry("Moving.ask", this::wish),
                            entry(
                                    "Moving.agree",
                                    (o, now) -> moving.agree(wished(o), "q1", "t1", "yes-3", now)),
                            entry(
                                    "Moving.refuse",
                                    (o, now) ->
                                            moving.refuse(
                                                    wished(o),
                                                    "q1",
                                                    "t1",
                                                    Move.Outcome.DECLINED,
                                                    now)),
                            entry("Moving.keep", (o, now) -> moving.keep(wished(o), "q1", now)),
                            entry(
                                    "Moving.taken",
                                    (o, now) -> moving.taken(wished(o), "q1", now, now)),
                            entry(
                                    "Moving.unheard",
                                    (o, now) -> moving.unheard(wished(o), "q1", now)),
                            entry(
                                    "Seeking.perhaps",
                                    (o, now) ->
                                            seeking.perhaps(
                                                    o, o.findOffer(2).orElseThrow(), now, now)),
                            entry(
                                    "Seeking.seekOthers",
                                    (o, now) -> seeking.seekOthers(onlyOf(o), now)),
                            entry(
                                    "Seeking.taken",
                                    (o, now) ->
                                            seeking.taken(
                                                    o,
                                                    o.findOffer(2).orElseThrow(),
                                                    now,
                                                    List.of(),
                                                    now)),
                            entry(
                                    "Seeking.withdraw",
                                    (o, now) ->
                                            seeking.withdraw(o, 2, ClosedBy.UNDELIVERABLE, now)),
                            entry("StandingBy.agree", (o, now) -> standingBy.agree(o, "t2", now)),
                            entry(
                                    "StandingBy.endForClash",
                                    (o, now) -> standingBy.endForClash(agreed(o), "t2", now)),
                            entry(
                                    "StandingBy.end",
                                    (o, now) -> standingBy.end(agreed(o), "t2", now))));

    private static Map.Entry<String, BiFunction<Order, Instant, Decision<?>>> entry(
            String name, BiFunction<Order, Instant, Decision<?>> decision) {
        return Map.entry(name, decision);
    }

    private Decision<Moved> wish(Order order, Instant now) {
        Lesson later =
                Given.order("B1", "10500001", "2026-11-26T10:00", "2026-11-26T12:00").lesson();
        return moving.ask(order, "q1", "op1", later, true, List.of(), now);
    }

    /** As it is where the school wants the one asked first and nobody else. */
    private static Order onlyOf(Order order) {
        return order.naming(Named.bySchool("t1", AHEAD, false));
    }

    /** As it is once the one asked second stands by; where nobody has it, as it was. */
    private Order agreed(Order order) {
        Order next = standingBy.agree(order, "t2", PLACED).next();
        return next == null ? order : next;
    }

    /** As it is once its teacher said no to another time; where nobody has it, as it was. */
    private Order declined(Order order) {
        Order asked = wished(order);
        Order next = moving.refuse(asked, "q1", "t1", Move.Outcome.DECLINED, PLACED).next();
        return next == null ? asked : next;
    }

    /** As it is once its teacher was asked for another time; where nobody has it, as it was. */
    private Order wished(Order order) {
        Order next = wish(order, PLACED).next();
        return next == null ? order : next;
    }

    @Test
    void every_way_is_in_the_table_and_no_other() {
        Stream<String> deeds =
                decisions.entrySet().stream()
                        .flatMap(e -> rowsOfDecision(e.getKey(), e.getValue()));
        Stream<String> deadlines =
                Arrays.stream(Deadline.class.getPermittedSubclasses())
                        .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                        .map(this::rowOfDeadline);
        String states = row("", OrderStatus::name);
        assertThat(Stream.of(Stream.of(states), deeds, deadlines).flatMap(r -> r).toList())
                .containsExactlyElementsOf(WAYS.lines().toList());
    }

    @Test
    void every_decision_is_walked() {
        List<String> made =
                Stream.of(
                                Answering.class,
                                CallingOff.class,
                                Having.class,
                                Moving.class,
                                Seeking.class,
                                StandingBy.class)
                        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                        .filter(m -> m.getReturnType() == Decision.class)
                        .filter(m -> !Modifier.isPrivate(m.getModifiers()))
                        .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
                        .toList();
        assertThat(decisions.keySet()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void every_deadline_is_waited_for_in_some_state() {
        assertThat(Deadline.class.getPermittedSubclasses())
                .allSatisfy(kind ->
                        assertThat(OrderStatus.values())
                                .as("states that wait for %s", kind.getSimpleName())
                                .anyMatch(state -> waitingIn(state).anyMatch(o -> waits(o, kind))));
    }

    private static boolean waits(Order order, Class<?> kind) {
        return order.deadlines(RULES).stream().anyMatch(kind::isInstance);
    }

    private Stream<String> rowsOfDecision(
            String name, BiFunction<Order, Instant, Decision<?>> decision) {
        Function<Instant, Function<OrderStatus, String>> at =
                now ->
                        state -> {
                            Order next = decision.apply(in(state), now).next();
                            return next == null ? "." : next.status().name();
                        };
        boolean same =
                Stream.of(AHEAD, BEGUN, LATE).map(now -> row("", at.apply(now))).distinct().count()
                        == 1;
        return same
                ? Stream.of(row(name, at.apply(AHEAD)))
                : Stream.of(
                        row(name + " ahead", at.apply(AHEAD)),
                        row(name + " begun", at.apply(BEGUN)),
                        row(name + " late", at.apply(LATE)));
    }

    private String rowOfDeadline(Class<?> kind) {
        return row(
                kind.getSimpleName(),
                state ->
                        waitingIn(state)
                                .flatMap(order -> passed(order, kind))
                                .findFirst()
                                .orElse("."));
    }

    private Stream<String> passed(Order order, Class<?> kind) {
        return order.deadlines(RULES).stream()
                .filter(kind::isInstance)
                .map(deadline -> passedAt(order, deadline.at()).status().name());
    }

    private static String row(String name, Function<OrderStatus, String> cell) {
        return ("%-29s".formatted(name)
                        + Arrays.stream(OrderStatus.values())
                                .map(state -> "%-10s".formatted(cell.apply(state)))
                                .collect(joining()))
                .stripTrailing();
    }

    private static Order placed() {
        return Given.order("B1", "10500001", "2026-11-25T10:00", "2026-11-25T12:00");
    }

    /** Asked are t1 and t2, whose message no channel has taken. */
    private Order offered() {
        Wave wave = new Wave(placed(), 0, 2, true, 0);
        return seeking.offered(
                wave,
                List.of(
                        new Seeking.Choice("t1", 1, List.of(), ANSWER_TIME, null, null),
                        new Seeking.Choice("t2", 2, List.of(), ANSWER_TIME, null, null)),
                PLACED);
    }

    private Order filled() {
        Order order = offered();
        OfferRef first = new OfferRef(order.id(), 1);
        return next(answering.fill(order, first, "t1", "yes-1", null, false, PLACED));
    }

    private Order passedAt(Order order, Instant now) {
        return switch (passing.pass(order, now)) {
            case Passing.Step.Save(Order next) -> next;
            case Passing.Step.Ask(Wave wave) -> wave.order();
        };
    }

    private static Order next(Decision<?> decision) {
        return Objects.requireNonNull(decision.next());
    }

    private static OfferRef second(Order order) {
        return new OfferRef(order.id(), 2);
    }

    /** Orders in that state that between them wait for all that can be waited for in it. */
    private Stream<Order> waitingIn(OrderStatus state) {
        Order order = in(state);
        Stream<Order> plain =
                switch (state) {
                    case OPEN -> Stream.of(order, placed());
                    case FILLED -> Stream.of(order, wished(order));
                    case TAUGHT, RATED, CANCELLED, UNFILLED, NO_SHOW -> Stream.of(order);
                };
        return order.dueAt() == null
                ? plain
                : Stream.concat(
                        plain, Stream.of(passing.postponed(order, PLACED, Duration.ofMinutes(1))));
    }

    private Order in(OrderStatus state) {
        return switch (state) {
            case OPEN -> offered();
            case FILLED -> filled();
            case TAUGHT -> passedAt(filled(), END);
            case RATED -> passedAt(in(OrderStatus.TAUGHT), END.plus(RULES.ratingsOpen()));
            case CANCELLED -> next(callingOff.cancel(offered(), "op1", null, AHEAD));
            case UNFILLED -> passedAt(offered(), LATE);
            case NO_SHOW -> next(callingOff.noShow(filled(), "op1", "t1", LATE));
        };
    }
}
