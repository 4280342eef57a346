package id.guruonline.conversation.announce;

import id.guruonline.conversation.account.Messenger;
import id.guruonline.scheduler.due.Consequences;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Crew;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.ReadOnce;
import id.guruonline.scheduler.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works off the facts of orders, each order's oldest first: its consequences, then what people are
 * told; then they are forgotten together. Broken off anywhere, they are worked off again:
 * consequences may be repeated, and messages go out under ids derived from fact and person.
 */
public final class Announcer implements Work {

    private static final int A_LOOK = 100;

    /** So many orders' facts are worked off at the same time. */
    private static final int AT_ONCE = 32;

    /** So many facts are remembered as worked off. */
    private static final int MOST_DONE = 10_000;

    private final OrderStore orders;
    private final Consequences consequences;
    private final Announcements announcements;
    private final Messenger messenger;
    private final InstantSource clock;
    private final Failures failures;
    private final Crew<String> crew;

    /** Orders as they were read or saved last, until their facts are worked off. */
    private final Map<String, Order> waiting = new ConcurrentHashMap<>();

    /** Facts worked off here: an order that was saved before may bring one along once more. */
    private final Set<String> done = ConcurrentHashMap.newKeySet();

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
        this.crew = new Crew<>("announcer", AT_ONCE, 1, failures);
    }

    @Override
    public int runOnce() {
        List<Order> found = orders.listWithFacts(A_LOOK);
        found.forEach(this::awaitAnew);
        return crew.work(found.stream().map(Order::id).toList(), this::workOff);
    }

    /** Works off the facts of an order that was just saved, if it has any. */
    public void take(Order order) {
        if (!order.facts().isEmpty()) {
            await(order);
            crew.work(order.id(), 0, this::workOff);
        }
    }

    @Override
    public void forget() {
        waiting.clear();
        done.clear();
    }

    @Override
    public void stop() {
        crew.stop();
    }

    /** What the database shows is worked off, whatever is remembered of it. */
    private void awaitAnew(Order order) {
        order.facts().forEach(fact -> done.remove(fact.id()));
        await(order);
    }

    private void await(Order order) {
        waiting.merge(
                order.id(), order, (one, other) -> one.version() > other.version() ? one : other);
    }

    /** How many facts of the order were worked off. */
    private int workOff(String orderId) {
        Order order = waiting.remove(orderId);
        return order == null ? 0 : ReadOnce.during(() -> workOff(order));
    }

    /**
     * One order whose fact cannot be worked off must not hold up the others; it is tried again at
     * the next look.
     */
    private int workOff(Order order) {
        List<String> ended = new ArrayList<>();
        try {
            for (Fact fact : order.facts()) {
                if (!done.contains(fact.id())) {
                    consequences.of(order, fact);
                    tell(order, fact);
                    ended.add(fact.id());
                }
            }
        } catch (RuntimeException e) {
            failures.tell("a fact of order " + order.id(), e);
        }
        if (!ended.isEmpty()) {
            orders.removeFacts(order.id(), ended);
            remember(ended);
        }
        return ended.size();
    }

    private void remember(List<String> ended) {
        if (done.size() > MOST_DONE) {
            done.clear();
        }
        done.addAll(ended);
    }

    private void tell(Order order, Fact fact) {
        Order now = orders.get(order.id());
        for (Announcement announcement : announcements.of(now, fact, clock.instant())) {
            messenger.tell(
                    idOf(order, fact, announcement.personId()),
                    announcement.personId(),
                    announcements.matterOf(now, fact),
                    announcement.say(),
                    announcement.offer(),
                    announcement.later());
        }
    }

    /**
     * A teacher whose yes came too late may be told that an offer is over by the reply to it; of
     * offers that came together one message tells, whichever order's fact is first.
     */
    private static String idOf(Order order, Fact fact, String personId) {
        if (fact instanceof Fact.Offered offered) {
            return findBundle(order, offered.offerNo())
                    .map(bundle -> bundle.lead() + "/together/" + personId)
                    .orElse(fact.id() + "/" + personId);
        }
        if (fact instanceof Fact.OfferClosed closed) {
            return findBundle(order, closed.offerNo())
                    .filter(_ -> closed.cause() == ClosedBy.EXPIRED)
                    .map(bundle -> bundle.lead() + "/expired/" + personId)
                    .orElse(new OfferRef(order.id(), closed.offerNo()).closingNews(personId));
        }
        return fact.id() + "/" + personId;
    }

    private static Optional<AskRef.OfBundle> findBundle(Order order, int offerNo) {
        return order.findOffer(offerNo).flatMap(Offer::findBundle);
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
