package id.guruonline.conversation.announce;

import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.due.Work;
import id.guruonline.scheduler.order.Fact;
import id.guruonline.scheduler.order.Order;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.rating.Ratings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the facts of orders: first what follows from them for bookings, holds and stars, then
 * whoever is concerned is told, then the fact is forgotten. Each step may be repeated, so a crash
 * between them loses and doubles nothing.
 */
public final class Announcer implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int AT_ONCE = 100;

    private final OrderStore orders;
    private final Consequences consequences;
    private final Newsroom newsroom;
    private final Teller teller;

    public Announcer(
            OrderStore orders,
            Consequences consequences,
            People people,
            Ratings ratings,
            Teller teller) {
        this.orders = orders;
        this.consequences = consequences;
        this.newsroom = new Newsroom(people, ratings);
        this.teller = teller;
    }

    @Override
    public synchronized int runOnce() {
        return orders.listWithFacts(AT_ONCE).stream().mapToInt(this::workOff).sum();
    }

    /** A fact that cannot be worked off keeps those behind it waiting, but no other order. */
    private int workOff(Order order) {
        int done = 0;
        try {
            for (Fact fact : order.facts()) {
                workOff(order, fact);
                done++;
            }
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException e) {
            LOG.error("the news of order {} cannot be told; they are kept", order.id(), e);
        }
        return done;
    }

    private void workOff(Order order, Fact fact) {
        consequences.of(order, fact);
        for (News news : newsroom.of(order, fact)) {
            teller.tell(
                    fact.id() + "/" + news.personId(), news.personId(), news.say(), news.offer());
        }
        orders.removeFact(order.id(), fact.id());
    }

    @Override
    public boolean hasDue(Instant now) {
        return !orders.listWithFacts(1).isEmpty();
    }

    @Override
    public Optional<Instant> findNextDue() {
        List<Order> first = orders.listWithFacts(1);
        return first.stream()
                .flatMap(order -> order.facts().stream())
                .map(Fact::at)
                .min(Comparator.naturalOrder());
    }
}
