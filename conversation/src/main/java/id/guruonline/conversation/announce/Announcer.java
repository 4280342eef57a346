package id.guruonline.conversation.announce;

import id.guruonline.conversation.account.Messenger;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Works off the facts of orders, each order's oldest first: its consequences, then what people are
 * told, then it is forgotten. Broken off anywhere, the whole fact is worked off again: consequences
 * may be repeated, and messages go out under ids derived from fact and person.
 */
public final class Announcer implements Work {

    private static final int AT_ONCE = 100;

    private final OrderStore orders;
    private final Consequences consequences;
    private final Announcements announcements;
    private final Messenger messenger;
    private final InstantSource clock;
    private final Failures failures;

    /**
     * @param clock the service's clock
     * @param failures told of facts that cannot be worked off yet
     */
    public Announcer(
            OrderStore orders,
            Consequences consequences,
            Announcements announcements,
            Messenger messenger,
            InstantSource clock,
            Failures failures) {
        this.orders = orders;
        this.consequences = consequences;
        this.announcements = announcements;
        this.messenger = messenger;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    public synchronized int runOnce() {
        int done = 0;
        for (Order order : orders.listWithFacts(AT_ONCE)) {
            done += workOff(order);
        }
        return done;
    }

    /**
     * One order whose fact cannot be worked off must not hold up the others; it is tried again at
     * the next look.
     */
    private int workOff(Order order) {
        int done = 0;
        try {
            for (Fact fact : order.facts()) {
                consequences.of(order, fact);
                Order now = orders.get(order.id());
                for (Announcement announcement : announcements.of(now, fact, clock.instant())) {
                    String id = idOf(order, fact, announcement.personId());
                    messenger.tell(
                            id,
                            announcement.personId(),
                            announcements.matterOf(now, fact),
                            announcement.say(),
                            announcement.offer());
                }
                orders.removeFact(order.id(), fact.id());
                done++;
            }
        } catch (RuntimeException e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            failures.tell("a fact of order " + order.id(), e);
        }
        return done;
    }

    /** A teacher whose yes came too late may be told that an offer is over by the reply to it. */
    private static String idOf(Order order, Fact fact, String personId) {
        return fact instanceof Fact.OfferClosed closed
                ? new OfferRef(order.id(), closed.offerNo()).closingNews(personId)
                : fact.id() + "/" + personId;
    }

    @Override
    public boolean hasDue(Instant now) {
        return !orders.listWithFacts(1).isEmpty();
    }

    @Override
    public Optional<Instant> findNextDue() {
        List<Order> waiting = orders.listWithFacts(1);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(clock.instant());
    }
}
