package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static id.guruonline.scheduler.store.SomeOrder.WATCHING;
import static id.guruonline.scheduler.store.SomeOrder.due;
import static id.guruonline.scheduler.store.SomeOrder.excluding;
import static id.guruonline.scheduler.store.SomeOrder.in;
import static id.guruonline.scheduler.store.SomeOrder.offeredTo;
import static id.guruonline.scheduler.store.SomeOrder.placed;
import static id.guruonline.scheduler.store.SomeOrder.withFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.order.Freed;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.work.HandOver;
import id.guruonline.scheduler.work.ReadOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoOrdersTest {

    private static final String SCHOOL = "10500001";

    private static final Progress TAUGHT = new Progress.Taught("t1", "a1", NOW);

    private static final Progress OPEN = new Progress.Open(-1, 0, 0, false, false, NOW, null);

    private final TestDatabase database = new TestDatabase();
    private final MongoOrders orders = new MongoOrders(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_order_is_found_as_it_was_placed() {
        Order order = insert(withFact(offeredTo(placed("B1"), "t1"), NOW));
        assertThat(orders.find("B1")).contains(order);
        assertThat(orders.find("B2")).isEmpty();
        assertThatThrownBy(() -> orders.get("B2")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void an_id_is_given_once() {
        Order first = insert(placed("B1"));
        assertThat(orders.insert(placed("B1", "10500002", "6B", NOW))).isFalse();
        assertThat(orders.get("B1")).isEqualTo(first);
    }

    @Test
    void of_twenty_who_place_the_same_id_one_does() {
        List<Boolean> placed =
                Race.of(20, i -> () -> orders.insert(placed("B1", "1050" + i, "5A", NOW)));
        assertThat(placed).containsOnlyOnce(true);
    }

    @Test
    void a_decision_is_saved_one_version_higher() {
        Order order = insert(placed("B1"));
        Order next = withFact(offeredTo(in(order, WATCHING), "t1"), NOW);
        assertThat(orders.replace(next)).isTrue();
        assertThat(orders.get("B1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(next);
        assertThat(orders.get("B1").version()).isEqualTo(1);
    }

    @Test
    void a_decision_upon_an_older_version_is_refused_and_changes_nothing() {
        Order read = insert(placed("B1"));
        assertThat(orders.replace(offeredTo(read, "t1"))).isTrue();
        Order saved = orders.get("B1");
        assertThat(orders.replace(withFact(offeredTo(read, "t2"), NOW))).isFalse();
        assertThat(orders.get("B1")).isEqualTo(saved);
    }

    @Test
    void a_decision_about_an_order_that_is_not_there_is_refused() {
        assertThat(orders.replace(placed("B1"))).isFalse();
        assertThat(orders.find("B1")).isEmpty();
    }

    @Test
    void of_twenty_decisions_at_once_none_is_lost() {
        insert(placed("B1"));
        Race.of(20, i -> () -> decideUntilSaved("t" + i));
        Order order = orders.get("B1");
        assertThat(order.version()).isEqualTo(20);
        assertThat(order.excluded()).hasSize(20);
        assertThat(order.facts()).hasSize(20).extracting(Fact::id).doesNotHaveDuplicates();
    }

    private int decideUntilSaved(String teacherId) {
        int tries = 1;
        while (!orders.replace(withFact(excluding(orders.get("B1"), teacherId), NOW))) {
            tries++;
        }
        return tries;
    }

    @Test
    void one_piece_of_work_reads_an_order_anew_once_its_decision_was_refused() {
        Order read = insert(placed("B1"));
        MongoOrders others = new MongoOrders(database.mongo());
        Order now =
                ReadOnce.during(() -> {
                    Order before = orders.get("B1");
                    others.replace(excluding(read, "t1"));
                    assertThat(orders.get("B1")).isEqualTo(before);
                    assertThat(orders.replace(excluding(before, "t2"))).isFalse();
                    return orders.get("B1");
                });
        assertThat(now.excluded()).containsExactly("t1");
    }

    @Test
    void who_asks_what_was_placed_last_finds_all_that_was_placed_before() {
        MongoOrders others = new MongoOrders(database.mongo());
        List<Order> found =
                ReadOnce.during(() -> {
                    assertThat(orders.listOfSchool("10500001", Instant.EPOCH)).isEmpty();
                    others.insert(placed("B1"));
                    orders.findLastPlaced("10500001", "5A");
                    return orders.listOfSchool("10500001", Instant.EPOCH);
                });
        assertThat(found).extracting(Order::id).containsExactly("B1");
    }

    @Test
    void a_finished_order_is_due_no_more() {
        Order order = insert(placed("B1"));
        assertThat(orders.replace(due(in(order, new Progress.Rated("t1", null)), null))).isTrue();
        assertThat(orders.get("B1").dueAt()).isNull();
        assertThat(orders.listDue(Instant.parse("2100-01-01T00:00:00Z"), 9)).isEmpty();
        assertThat(orders.findNextDue()).isEmpty();
    }

    @Test
    void the_longest_due_comes_first() {
        insert(due(placed("B1"), NOW.minusSeconds(1)));
        insert(due(placed("B2"), NOW.minusSeconds(9)));
        insert(due(placed("B3"), NOW));
        insert(due(placed("B4"), NOW.plusMillis(1)));
        assertThat(ids(orders.listDue(NOW, 9))).containsExactly("B2", "B1", "B3");
        assertThat(ids(orders.listDue(NOW, 2))).containsExactly("B2", "B1");
        assertThat(orders.findNextDue()).contains(NOW.minusSeconds(9));
    }

    @Test
    void open_offers_are_counted_for_lessons_that_begin_soon_or_go_on() {
        Instant began = NOW.minusSeconds(600);
        insert(offeredTo(offeredTo(in(at("B1", began), OPEN), "t1"), "t2"));
        insert(offeredTo(in(at("B2", NOW.plusSeconds(3_600)), OPEN), "t1"));
        insert(offeredTo(in(at("B3", NOW.plusSeconds(3_601)), OPEN), "t1"));
        insert(offeredTo(in(at("B4", NOW.minusSeconds(90_000)), OPEN), "t1"));
        insert(offeredTo(in(at("B5", began), TAUGHT), "t1"));
        insert(in(at("B6", began), OPEN));
        assertThat(orders.countOpenOffers(NOW, Duration.ofHours(1))).isEqualTo(3);
    }

    private static Order at(String id, Instant start) {
        return placed(id, "10500001", "5A", start);
    }

    @Test
    void orders_with_facts_are_listed_by_their_oldest_fact() {
        insert(withFact(withFact(placed("B1"), NOW.plusSeconds(2)), NOW.plusSeconds(9)));
        insert(withFact(withFact(placed("B2"), NOW.plusSeconds(1)), NOW.plusSeconds(8)));
        insert(withFact(placed("B3"), NOW.plusSeconds(3)));
        insert(placed("B4"));
        assertThat(ids(orders.listWithFacts(9))).containsExactly("B2", "B1", "B3");
        assertThat(ids(orders.listWithFacts(1))).containsExactly("B2");
    }

    @Test
    void a_fact_that_is_worked_off_is_forgotten_and_the_version_stays() {
        insert(withFact(withFact(placed("B1"), NOW), NOW));
        orders.removeFacts("B1", List.of("B1/1"));
        orders.removeFacts("B1", List.of("B1/1"));
        assertThat(orders.get("B1").facts()).extracting(Fact::id).containsExactly("B1/2");
        assertThat(orders.get("B1").version()).isZero();
        orders.removeFacts("B1", List.of("B1/2"));
        assertThat(orders.listWithFacts(9)).isEmpty();
    }

    @Test
    void a_decision_does_not_bring_back_a_fact_that_was_worked_off_meanwhile() {
        Order read = insert(withFact(withFact(placed("B1"), NOW), NOW));
        orders.removeFacts("B1", List.of("B1/1"));
        assertThat(orders.replace(withFact(read, NOW))).isTrue();
        assertThat(orders.get("B1").facts()).extracting(Fact::id).containsExactly("B1/2", "B1/3");
        assertThat(orders.get("B1").factCount()).isEqualTo(3);
    }

    @Test
    void a_decision_does_not_double_facts_that_still_wait() {
        Order read = insert(withFact(placed("B1"), NOW));
        assertThat(orders.replace(offeredTo(read, "t1"))).isTrue();
        assertThat(orders.get("B1").facts()).extracting(Fact::id).containsExactly("B1/1");
    }

    @Test
    void a_decision_upon_what_another_instance_saved_loses_no_fact_and_doubles_none() {
        Order read = insert(withFact(placed("B1"), NOW));
        MongoOrders other = new MongoOrders(database.mongo());
        assertThat(other.replace(withFact(other.get("B1"), NOW))).isTrue();
        assertThat(orders.replace(withFact(withFact(read, NOW), NOW))).isFalse();
        assertThat(orders.replace(withFact(orders.get("B1"), NOW))).isTrue();
        assertThat(orders.get("B1").facts())
                .extracting(Fact::id)
                .containsExactly("B1/1", "B1/2", "B1/3");
    }

    @Test
    void what_is_saved_is_handed_over_as_it_lies_in_the_database_and_what_is_refused_is_not() {
        List<Order> handed = new ArrayList<>();
        HandOver<Order> saved = new HandOver<>();
        saved.to(handed::add);
        MongoOrders handing =
                new MongoOrders(database.mongo(), new SetAside(System::nanoTime), saved);
        Order first = withFact(placed("B1"), NOW);
        handing.insert(first);
        handing.insert(placed("B1"));
        assertThat(handed).containsExactly(orders.get("B1"));
        handing.replace(withFact(first, NOW));
        handing.replace(offeredTo(first, "t1"));
        assertThat(handed).hasSize(2).last().isEqualTo(orders.get("B1"));
    }

    @Test
    void waking_makes_those_that_watch_due_now_and_no_others() {
        Instant later = NOW.plusSeconds(600);
        insert(due(in(placed("B1"), WATCHING), later));
        insert(due(placed("B2"), later));
        insert(due(in(placed("B3"), TAUGHT), later));
        insert(due(in(placed("B4"), WATCHING), NOW.minusSeconds(5)));
        orders.wakeWatching(freed("t1", SCHOOL, Subject.PJOK), NOW);
        orders.wakeWatching(freed("t1", "10500009", Subject.MATEMATIKA), NOW);
        assertThat(ids(orders.listDue(NOW, 9))).containsExactly("B4");
        orders.wakeWatching(freed("t1", SCHOOL, Subject.PJOK, Subject.MATEMATIKA), NOW);
        assertThat(ids(orders.listDue(NOW, 9))).containsExactly("B4", "B1");
        assertThat(orders.get("B4").dueAt()).isEqualTo(NOW.minusSeconds(5));
    }

    @Test
    void who_declined_wakes_no_order_and_who_was_silent_or_spared_does() {
        Instant later = NOW.plusSeconds(600);
        List<Order> watching = new ArrayList<>();
        for (OfferStatus status : OfferStatus.values()) {
            Order closed = offeredTo(placed("B-" + status), "t1", status);
            watching.add(insert(due(in(closed, WATCHING), later)));
        }
        Freed freed = freed("t1", SCHOOL, Subject.MATEMATIKA);
        orders.wakeWatching(freed, NOW);
        assertThat(ids(orders.listDue(NOW, 9)))
                .doesNotContain("B-DECLINED")
                .contains("B-EXPIRED", "B-WITHDRAWN")
                .containsExactlyInAnyOrderElementsOf(
                        ids(watching.stream().filter(freed::concerns).toList()));
        orders.wakeWatching(freed("t2", SCHOOL, Subject.MATEMATIKA), NOW);
        assertThat(ids(orders.listDue(NOW, 9))).contains("B-DECLINED");
    }

    private static Freed freed(String teacherId, String npsn, Subject... subjects) {
        return new Freed(teacherId, Set.of(subjects), Set.of(npsn));
    }

    @Test
    void waking_is_not_overwritten_by_a_decision_made_before_it() {
        Order read = insert(in(placed("B1"), WATCHING));
        orders.wakeWatching(freed("t1", SCHOOL, Subject.MATEMATIKA), NOW);
        assertThat(orders.replace(due(read, NOW.plusSeconds(600)))).isFalse();
        assertThat(orders.get("B1").dueAt()).isEqualTo(NOW);
    }

    @Test
    void a_schools_orders_are_those_that_have_not_ended_by_start() {
        insert(placed("B1", "10500001", "5A", NOW.plusSeconds(100)));
        insert(placed("B2", "10500001", "5B", NOW.plusSeconds(50)));
        insert(placed("B3", "10500002", "5A", NOW.plusSeconds(50)));
        insert(placed("B4", "10500001", "5A", NOW.minusSeconds(4_200)));
        assertThat(ids(orders.listOfSchool("10500001", NOW))).containsExactly("B2", "B1");
    }

    @Test
    void a_teachers_orders_are_those_ever_offered_that_have_not_ended_by_start() {
        insert(offeredTo(offeredTo(placed("B1", "1", "5A", NOW.plusSeconds(9)), "t1"), "t2"));
        insert(offeredTo(placed("B2", "1", "5B", NOW.plusSeconds(5)), "t2"));
        insert(offeredTo(placed("B3", "1", "5C", NOW.minusSeconds(4_200)), "t2"));
        insert(placed("B4", "1", "5A", NOW));
        assertThat(ids(orders.listOfTeacher("t2", NOW))).containsExactly("B2", "B1");
        assertThat(ids(orders.listOfTeacher("t1", NOW))).containsExactly("B1");
    }

    @Test
    void a_classs_lessons_open_for_stars_come_with_the_latest_first() {
        insert(in(placed("B1", "1", "5A", NOW.minusSeconds(90_000)), TAUGHT));
        insert(in(placed("B2", "1", "5A", NOW.minusSeconds(5_000)), TAUGHT));
        insert(
                in(
                        placed("B3", "1", "5A", NOW.minusSeconds(8_000)),
                        new Progress.Rated("t1", null)));
        insert(in(placed("B4", "1", "5B", NOW.minusSeconds(5_000)), TAUGHT));
        insert(in(placed("B5", "2", "5A", NOW.minusSeconds(5_000)), TAUGHT));
        assertThat(ids(orders.listTaught("1", "5A", 9))).containsExactly("B2", "B1");
        assertThat(ids(orders.listTaught("1", "5A", 1))).containsExactly("B2");
    }

    @Test
    void all_orders_are_listed_in_a_steady_order() {
        insert(placed("B2"));
        insert(placed("B1"));
        assertThat(ids(orders.listAll(9))).containsExactly("B1", "B2");
        assertThat(ids(orders.listAll(1))).containsExactly("B1");
    }

    private Order insert(Order order) {
        assertThat(orders.insert(order)).isTrue();
        return order;
    }

    private static List<String> ids(Collection<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }
}
