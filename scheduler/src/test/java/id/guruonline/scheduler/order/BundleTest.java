package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs together is put before one teacher together. */
class BundleTest {

    private final Floor floor = new Floor(4);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void the_lessons_of_a_series_are_one_offer_to_one_teacher() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00", "2026-12-02T10:00");

        assertThat(offersOf(series)).containsOnly(List.of("t1 OPEN"));
        AskRef.OfBundle bundle = bundleOf(series.getFirst());
        assertThat(bundle.refs())
                .containsExactlyElementsOf(
                        series.stream().map(order -> new OfferRef(order.id(), 1)).toList());
        assertThat(series).allSatisfy(order -> assertThat(bundleOf(order)).isEqualTo(bundle));
    }

    @Test
    void all_have_the_time_to_answer_of_the_most_urgent() {
        List<Order> series = series("2026-11-23T13:00", "2026-12-02T10:00");

        List<Duration> times =
                series.stream().map(order -> offerOf(order).answerTime()).distinct().toList();
        assertThat(times).hasSize(1);
    }

    @Test
    void a_yes_to_all_takes_each_and_may_be_repeated() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00");

        List<OfferRef> refs = bundleOf(series.getFirst()).refs();
        floor.orders.acceptAll("answer", "t1", refs);
        floor.orders.acceptAll("answer", "t1", refs);
        floor.settle();

        assertThat(offersOf(series)).containsOnly(List.of("t1 ACCEPTED"));
        assertThat(floor.bookings("t1")).hasSize(2);
        assertThat(floor.holds.listAll()).isEmpty();
    }

    @Test
    void what_is_gone_meanwhile_is_not_got_and_the_others_are() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00", "2026-11-27T10:00");
        List<OfferRef> refs = bundleOf(series.getFirst()).refs();
        floor.orders.cancel(series.get(1).id(), "op1");

        List<Answered> answered = floor.orders.acceptAll("answer", "t1", refs);

        assertThat(answered)
                .hasExactlyElementsOfTypes(
                        Answered.Accepted.class, Answered.Refused.class, Answered.Accepted.class);
    }

    @Test
    void after_a_no_to_all_the_next_teacher_has_all_of_them() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00");

        floor.orders.decline("answer", "t1", bundleOf(series.getFirst()).refs());
        floor.settle();
        floor.wind(Duration.ofSeconds(5));

        assertThat(offersOf(series)).containsOnly(List.of("t1 DECLINED", "t2 OPEN"));
        assertThat(offerOf(series.getFirst()).bundle())
                .isEqualTo(offerOf(series.getLast()).bundle());
    }

    @Test
    void when_time_runs_out_it_does_for_all_and_the_next_has_all() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00");

        floor.wind(Duration.ofMinutes(32));

        assertThat(offersOf(series)).containsOnly(List.of("t1 EXPIRED", "t2 OPEN"));
        assertThat(bundleOf(series.getFirst()).refs()).hasSize(2);
    }

    @Test
    void who_takes_one_of_them_still_thinks_about_the_others() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00");

        floor.accept("t1", series.getFirst());
        Order another = floor.ordered("another", "2026-11-27T10:00");
        floor.settle();

        assertThat(floor.offersOf(series.getLast())).containsExactly("t1 OPEN");
        assertThat(floor.offersOf(another)).containsExactly("t2 OPEN");
        floor.accept("t1", series.getLast());
        floor.settle();
        assertThat(floor.holds.listAll()).extracting(hold -> hold.teacherId()).containsOnly("t2");
    }

    @Test
    void lessons_at_the_same_time_go_to_two() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-25T10:30");

        assertThat(offersOf(series)).containsExactly(List.of("t1 OPEN"), List.of("t2 OPEN"));
        assertThat(offerOf(series.getFirst()).bundle()).isNull();
    }

    @Test
    void a_bundle_keeps_to_the_cap_of_a_day() {
        List<Order> series =
                series(
                        "2026-11-25T07:00",
                        "2026-11-25T09:00",
                        "2026-11-25T11:00",
                        "2026-11-25T13:00");

        assertThat(bundleOf(series.getFirst()).refs()).hasSize(3);
        assertThat(floor.offersOf(series.getLast())).containsExactly("t2 OPEN");
    }

    @Test
    void a_bundle_counts_once_against_how_often_anybody_is_asked() {
        String[] days = new String[7];
        for (int i = 0; i < days.length; i++) {
            days[i] = "2026-12-0" + (i + 1) + "T10:00";
        }
        List<Order> series = series(days);
        floor.orders.decline("answer", "t1", bundleOf(series.getFirst()).refs());
        floor.settle();

        Order another = floor.ordered("another", "2026-11-27T10:00");
        floor.settle();
        assertThat(floor.offersOf(another)).containsExactly("t1 OPEN");
    }

    @Test
    void where_the_first_offer_was_never_made_its_teacher_is_held_for_the_others() {
        List<Order> series = series("2026-11-25T10:00", "2026-11-26T10:00", "2026-11-27T10:00");
        loseOffer(series.getFirst());

        look(5);
        assertThat(floor.holds.listAll())
                .extracting(hold -> hold.offer())
                .containsExactly(new OfferRef(series.get(1).id(), 1));
        look(5);
        assertThat(floor.holds.listAll()).hasSize(1);
        floor.orders.acceptAll("answer", "t1", bundleOf(series.getLast()).refs().subList(1, 3));
        floor.settle();
        assertThat(floor.holds.listAll()).isEmpty();
    }

    /** As a decision that came first leaves it: the offer was to be made and is not there. */
    private void loseOffer(Order order) {
        floor.documents()
                .updateOne(
                        new Document("_id", order.id()),
                        new Document("$set", new Document("offers", List.of())));
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            floor.pass(Duration.ofSeconds(4));
            floor.holdSweep.runOnce();
        }
    }

    private List<Order> series(String... starts) {
        List<Order> series = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            series.add(floor.orderedInSeries("part" + i, starts[i]));
        }
        floor.wind(Duration.ofSeconds(2));
        return series;
    }

    private List<List<String>> offersOf(List<Order> orders) {
        return orders.stream().map(floor::offersOf).toList();
    }

    private Offer offerOf(Order order) {
        return floor.get(order).offers().getLast();
    }

    private AskRef.OfBundle bundleOf(Order order) {
        return offerOf(order).findBundle().orElseThrow();
    }
}
