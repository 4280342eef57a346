package id.guruonline.scheduler.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Urgency;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The circle of those who are asked widens while the first may still answer. */
class WideningTest {

    private static final Instant NOW = Given.at("2026-11-23T09:00");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Every five minutes, in the last two hours. */
    private static final OfferRules RULES =
            TestRules.offers(Given.ZONE)
                    .with(
                            List.of(
                                    urgency(Duration.ofHours(2), List.of(1), null),
                                    urgency(Duration.ZERO, List.of(2, 1), Duration.ofMinutes(5))));

    private final Seeking seeking = new Seeking(RULES);
    private final Passing passing = new Passing(RULES);
    private final Answering answering = new Answering(RULES);

    @Test
    void the_next_wave_goes_out_though_offers_are_open() {
        Order order = askedSoon();
        assertThat(order.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(wantedAt(order, NOW.plus(Duration.ofMinutes(5)))).isEqualTo(1);
    }

    @Test
    void who_declines_is_replaced_at_once_though_another_may_still_answer() {
        Order declined =
                next(answering.decline(askedSoon(), new OfferRef("B1", 1), "t1", "no", NOW));
        assertThat(declined.openOffers()).hasSize(1);
        assertThat(wantedAt(declined, NOW)).isEqualTo(1);
    }

    @Test
    void who_has_the_lesson_to_themselves_is_not_hurried_by_a_widening() {
        Order order = asked("2026-11-23T12:00", "t1");
        assertThat(order.dueAt()).isEqualTo(NOW.plus(HALF_AN_HOUR).plus(RULES.backstop()));
    }

    @Test
    void when_the_matter_is_more_urgent_others_are_asked_as_well() {
        Order order = asked("2026-11-23T11:10", "t1");
        Instant urgent = Given.at("2026-11-23T09:10");
        assertThat(order.dueAt()).isEqualTo(urgent);
        assertThat(wantedAt(order, urgent)).isEqualTo(2);
    }

    @Test
    void who_keeps_watch_while_offers_are_open_asks_when_the_last_of_them_is_over() {
        Order order = askedSoon();
        Wave wave = wave(order);
        Order watching = seeking.watching(wave, NOW);
        Order one = next(seeking.withdraw(watching, 1, ClosedBy.NEVER_TAKEN, NOW));
        assertThat(one.dueAt()).isEqualTo(NOW.plus(RULES.watchEvery()));
        Order none = next(seeking.withdraw(one, 2, ClosedBy.NEVER_TAKEN, NOW));
        assertThat(none.dueAt()).isEqualTo(NOW);
    }

    @Test
    void whoever_will_not_come_after_all_is_replaced_at_once() {
        Order order = askedSoon();
        Order watching = seeking.watching(wave(order), NOW);
        for (ClosedBy cause :
                List.of(
                        ClosedBy.DECLINED,
                        ClosedBy.UNDELIVERABLE,
                        ClosedBy.CLASHES,
                        ClosedBy.KEPT_OUT)) {
            assertThat(next(seeking.withdraw(watching, 1, cause, NOW)).dueAt())
                    .as("after %s", cause)
                    .isEqualTo(NOW);
        }
    }

    private Order askedSoon() {
        return asked("2026-11-23T10:30", "t1", "t2");
    }

    private Order asked(String start, String... teacherIds) {
        Order placed = Given.order("B1", "10500001", start, "2026-11-23T13:00");
        return seeking.offered(
                wave(placed),
                List.of(teacherIds).stream()
                        .map(id -> new Seeking.Choice(id, 1, List.of(), HALF_AN_HOUR, null, null))
                        .toList(),
                NOW);
    }

    private static Wave wave(Order order) {
        int band = RULES.bandAt(NOW, order.lesson().start());
        return new Wave(order, band, 2, true, 0);
    }

    private int wantedAt(Order order, Instant now) {
        return passing.pass(order, now) instanceof Passing.Step.Ask(Wave wave) ? wave.wanted() : 0;
    }

    private static Order next(Decision<?> decision) {
        return Objects.requireNonNull(decision.next());
    }

    private static Urgency urgency(Duration over, List<Integer> waves, @Nullable Duration every) {
        return new Urgency(over, waves, every, HALF_AN_HOUR, false, false, true);
    }
}
