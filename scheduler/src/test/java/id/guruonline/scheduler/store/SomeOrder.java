package id.guruonline.scheduler.store;

import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders as a test wants them, without the decisions that would lead there. */
final class SomeOrder {

    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    static final Progress WATCHING =
            new Progress.Open(-1, 0, 0, false, false, NOW, null).watching(NOW, true);

    private SomeOrder() {}

    static Order placed(String id) {
        return placed(id, "10500001", "5A", NOW.plusSeconds(86_400));
    }

    static Order placed(String id, String npsn, String className, Instant start) {
        Lesson lesson =
                new Lesson(npsn, Subject.MATEMATIKA, className, start, start.plusSeconds(4_200), 2);
        return Order.place(id, "playground:" + id + "/0", "op1", lesson, null, null, NOW);
    }

    static Order due(Order order, @Nullable Instant dueAt) {
        return changed(order, order.progress(), order.offers(), order.facts(), dueAt);
    }

    static Order in(Order order, Progress progress) {
        return changed(order, progress, order.offers(), order.facts(), order.dueAt());
    }

    static Order offeredTo(Order order, String teacherId) {
        return offeredTo(order, teacherId, OfferStatus.OPEN);
    }

    static Order offeredTo(Order order, String teacherId, OfferStatus status) {
        Offer offer =
                new Offer(
                        order.offers().size() + 1,
                        teacherId,
                        1,
                        2.5,
                        List.of(),
                        Duration.ofMinutes(30),
                        NOW,
                        NOW.plusSeconds(3_600),
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        List<Offer> offers = new ArrayList<>(order.offers());
        offers.add(offer);
        return changed(order, order.progress(), offers, order.facts(), order.dueAt());
    }

    static Order withFact(Order order, Instant at) {
        List<Fact> facts = new ArrayList<>(order.facts());
        facts.add(new Fact.NobodyFound(order.id() + "/" + (order.factCount() + 1), at));
        return changed(order, order.progress(), order.offers(), facts, order.dueAt());
    }

    static Order excluding(Order order, String teacherId) {
        Set<String> excluded = new java.util.HashSet<>(order.excluded());
        excluded.add(teacherId);
        return new Order(
                order.id(),
                order.createdBy(),
                order.operatorId(),
                order.lesson(),
                order.seriesId(),
                order.orderedAt(),
                order.progress(),
                order.postponedUntil(),
                order.offers(),
                order.rounds(),
                excluded,
                order.voided(),
                order.facts(),
                order.factCount(),
                order.exchange(),
                order.named(),
                order.standBy(),
                order.dueAt(),
                order.version());
    }

    private static Order changed(
            Order order,
            Progress progress,
            List<Offer> offers,
            List<Fact> facts,
            @Nullable Instant dueAt) {
        return new Order(
                order.id(),
                order.createdBy(),
                order.operatorId(),
                order.lesson(),
                order.seriesId(),
                order.orderedAt(),
                progress,
                order.postponedUntil(),
                offers,
                order.rounds(),
                order.excluded(),
                order.voided(),
                facts,
                order.factCount() + facts.size() - order.facts().size(),
                order.exchange(),
                order.named(),
                order.standBy(),
                dueAt,
                order.version());
    }
}
