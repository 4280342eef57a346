package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.NamedWish;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish to order, in two documents: what is placed last for a class is noted there, then inserted.
 * So of two orders for one class and time the second is asked about, even where both come at one
 * instant and one of them breaks off.
 */
final class Placing {

    private final OrderStore store;
    private final OfferRules rules;
    private final Bursts bursts;
    private final InstantSource clock;

    Placing(OrderStore store, OfferRules rules, Bursts bursts, InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.bursts = bursts;
        this.clock = clock;
    }

    Placed place(Placement placement) {
        String creator = placement.createdBy();
        for (String id : OrderIds.of(creator)) {
            Optional<Order> found = store.find(id);
            if (found.isEmpty()) {
                Placed placed = placeAs(id, placement);
                if (!(placed instanceof Placed.Done(Order order))
                        || order.createdBy().equals(creator)) {
                    return placed;
                }
            } else if (found.get().createdBy().equals(creator)) {
                return new Placed.Done(found.get());
            }
        }
        throw new IllegalStateException("no id is free for what " + creator + " creates");
    }

    private Placed placeAs(String id, Placement placement) {
        Lesson lesson = placement.lesson();
        Instant now = clock.instant();
        if (!lesson.isWorthSeeking(now)) {
            return new Placed.Past();
        }
        Order placed =
                Order.place(
                                id,
                                placement.createdBy(),
                                placement.operatorId(),
                                lesson,
                                placement.seriesId(),
                                placement.note(),
                                now)
                        .without(placement.without())
                        .naming(named(placement, now));
        Order order = bursts.gathered(placed, placement.turnId());
        Optional<Order> other = note(order, placement.knowingly());
        if (other.isPresent()) {
            return new Placed.SameClass(other.get());
        }
        boolean inserted = store.insert(order);
        return new Placed.Done(inserted ? order : store.get(id));
    }

    private @Nullable Named named(Placement placement, Instant now) {
        NamedWish wish = placement.named();
        return wish == null
                ? null
                : Named.bySchool(
                        wish.teacherId(),
                        rules.aloneUntil(now, placement.lesson().start()),
                        wish.others());
    }

    /**
     * Notes the order as placed last for its class, unless the class has another at that time.
     * Whoever comes next inserts it first, in case that was not done yet: so of two that are placed
     * at the same instant the later always finds the other, whatever breaks off.
     *
     * @param knowingly whether another does not matter
     * @return the other; empty where the order is noted
     */
    private Optional<Order> note(Order order, boolean knowingly) {
        Lesson lesson = order.lesson();
        LastPlaced last;
        do {
            last = store.findLastPlaced(lesson.npsn(), lesson.className()).orElse(null);
            if (last != null && last.order().lesson().isWorthSeeking(order.orderedAt())) {
                store.insert(last.order());
            }
            Optional<Order> other =
                    listSameClass(List.of(lesson)).stream()
                            .filter(o -> !o.createdBy().equals(order.createdBy()))
                            .findFirst();
            if (other.isPresent() && !knowingly) {
                return other;
            }
        } while (!store.noteLastPlaced(last, order));
        return Optional.empty();
    }

    /** From now on: what is wished to be at that time may be at an earlier one until then. */
    List<Order> listSameClass(List<Lesson> lessons) {
        Instant first =
                lessons.stream().map(Lesson::start).min(Comparator.naturalOrder()).orElseThrow();
        Instant now = clock.instant();
        return store
                .listOfSchool(lessons.getFirst().npsn(), now.isBefore(first) ? now : first)
                .stream()
                .filter(order -> lessons.stream().anyMatch(order::doubles))
                .toList();
    }
}
