package id.guruonline.bench.part;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.guruonline.bench.stand.Database;
import id.guruonline.bench.stand.Regency;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.decision.Wave;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Orders in a database, each with one open offer whose time is up at the same moment. */
final class DueOffers {

    private static final Duration ANSWER_TIME = Duration.ofMinutes(30);

    private DueOffers() {}

    /** Lays them down: each order before a teacher of its own, half an hour before that moment. */
    static void lay(String uri, Regency regency, int offers, Instant due) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoTemplate mongo = MongoMapping.template(client, Database.name(uri), List.of());
            Instant then = due.minus(ANSWER_TIME);
            SchedulerRules rules = TestRules.in(regency.zone());
            SchedulerFloor floor =
                    SchedulerFloor.of(new SchedulerFloor.Parts(mongo, rules, () -> then));
            Seeking seeking = new Seeking(rules.offers());
            Passing passing = new Passing(rules.offers());
            for (int i = 0; i < offers; i++) {
                lay(floor, seeking, passing, order(regency, i, then), "t" + i, then);
            }
            client.getDatabase(Database.name(uri))
                    .getCollection("orders")
                    .updateMany(new Document(), Updates.set("facts", List.of()));
        }
    }

    static Order order(Regency regency, int number, Instant now) {
        int lesson = number / Regency.SCHOOLS;
        LocalTime start = LocalTime.of(7, 30).plusMinutes(70L * (lesson % 4));
        Instant begin =
                regency.schoolDay(1 + lesson / 4).atTime(start).atZone(regency.zone()).toInstant();
        return Order.place(
                "bench-" + number,
                "in-" + number,
                "op" + number % Regency.SCHOOLS,
                new Lesson(
                        Regency.npsn(number % Regency.SCHOOLS),
                        Subject.valueOf(Regency.SUBJECTS.get(number % Regency.SUBJECTS.size())),
                        Regency.CLASSES.get(lesson % Regency.CLASSES.size()),
                        begin,
                        begin.plus(Duration.ofMinutes(70)),
                        2),
                null,
                null,
                now);
    }

    private static void lay(
            SchedulerFloor floor,
            Seeking seeking,
            Passing passing,
            Order placed,
            String teacher,
            Instant then) {
        if (!(passing.pass(placed, then) instanceof Passing.Step.Ask(Wave wave))) {
            throw new IllegalStateException("asks for no teacher");
        }
        Seeking.Choice choice = new Seeking.Choice(teacher, 1, List.of(), ANSWER_TIME, null, null);
        Order offered = seeking.offered(wave, List.of(choice), then);
        Offer offer = offered.offers().getLast();
        Order taken =
                Objects.requireNonNull(
                        seeking.taken(offered, offer, then, List.of(), then).next(),
                        "the offer is not taken");
        floor.orderStore().insert(taken);
        floor.holdStore()
                .take(
                        taken.hold(offer, floor.rules().offers()),
                        seeking.heldUntil(choice, then),
                        then);
    }

    /** How late each order had its next offer. Waits until all have, or until then. */
    static List<Instant> awaitMoved(String uri, int offers, Instant latest)
            throws InterruptedException {
        List<Instant> made = new ArrayList<>();
        while (made.size() < offers && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(500);
            made.clear();
            Database.in(
                    uri,
                    database ->
                            database.getCollection("orders")
                                    .find(Filters.exists("offers.1"))
                                    .map(order ->
                                            order.getList("offers", Document.class)
                                                    .get(1)
                                                    .getDate("madeAt")
                                                    .toInstant())
                                    .into(made));
        }
        return made;
    }
}
