package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Deadline;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Orders as they were saved while nothing but {@code dueAt} said what they wait for: they go on
 * where they stood.
 */
class SavedBeforeTest {

    private static final String WATCHING =
            """
            {"band": 0, "waves": 0, "widened": 2, "watching": true, "nobodyTold": true,
             "_type": "Progress.Open"}\
            """;

    private static final String SEEKING =
            """
            {"band": 0, "waves": 1, "widened": 0, "watching": false, "nobodyTold": false,
             "_type": "Progress.Open"}\
            """;

    private static final String FILLED =
            """
            {"teacherId": "t1", "offerNo": 1, "answerId": "yes/B4821",
             "since": {"$date": "2026-11-23T02:05:00Z"}, "attendance": "UNKNOWN", "reminded": [],
             "_type": "Progress.Filled"}\
            """;

    private static final String OFFER =
            """
            {"no": 1, "teacherId": "t1", "wave": 1, "km": 0.1, "reasons": [], "answerTime": "PT30M",
             "madeAt": {"$date": "2026-11-23T02:00:00Z"},
             "backstop": {"$date": "2026-11-23T02:40:00Z"}, "status": "%s"}\
            """;

    private final Floor floor = new Floor(1);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void one_that_keeps_watch_asks_again_when_it_was_to_though_something_else_is_decided() {
        Order order = saved(WATCHING, "", "2026-11-23T02:07:00Z");
        assertThat(order.deadlines(TestRules.offers(Given.ZONE)))
                .contains(new Deadline.Match(Floor.at("2026-11-23T09:07")));
        floor.orders.release(
                order,
                "t1",
                order.booking("given-up", order.lesson(), new Place(-1.5, 102.1), null));
        assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-23T09:07"));
        floor.wind("2026-11-23T09:06");
        assertThat(floor.offersOf(order)).isEmpty();
        floor.wind("2026-11-23T09:07");
        assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
    }

    @Test
    void one_that_keeps_watch_is_woken() {
        Order order = saved(WATCHING, "", "2026-11-23T02:07:00Z");
        floor.store.wakeWatching(
                new Freed("t1", Set.of(Subject.MATEMATIKA), Set.of(Floor.SCHOOL)), floor.now());
        floor.settle();
        assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
    }

    @Test
    void one_with_an_offer_out_waits_for_its_answer() {
        Order order = saved(SEEKING, OFFER.formatted("OPEN"), "2026-11-23T02:40:00Z");
        floor.decline("t1", order);
        assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED");
        assertThat(floor.get(order).dueAt()).isEqualTo(floor.now());
    }

    @Test
    void one_that_a_teacher_has_is_taught_in_time() {
        Order order = saved(FILLED, OFFER.formatted("ACCEPTED"), "2026-11-24T11:00:00Z");
        floor.settle();
        assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-24T18:00"));
        floor.wind("2026-11-25T12:00");
        assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-27T12:00"));
    }

    private Order saved(String progress, String offers, String dueAt) {
        String order =
                """
                {"_id": "B4821", "createdBy": "tg:1/0", "operatorId": "op1",
                 "lesson": {"npsn": "10500001", "subject": "MATEMATIKA", "className": "5A",
                            "start": {"$date": "2026-11-25T03:00:00Z"},
                            "end": {"$date": "2026-11-25T05:00:00Z"}, "jp": 3},
                 "orderedAt": {"$date": "2026-11-23T02:00:00Z"},
                 "progress": %s, "offers": [%s],
                 "excluded": [], "voided": [], "facts": [], "factCount": 0,
                 "dueAt": {"$date": "%s"}, "version": {"$numberLong": "7"}}
                """
                        .formatted(progress, offers, dueAt);
        floor.documents().insertOne(Document.parse(order));
        return floor.store.get("B4821");
    }
}
