package id.guruonline.conversation.outbox;

import id.guruonline.conversation.outbox.Delivery.Owed;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells offers what became of their messages. What an offer has to hear is saved with the message's
 * new state in one write, told then, and only then struck off: whatever breaks off between is made
 * good by the next look, and neither is the message sent again nor the news lost.
 */
public final class OfferNews implements Work {

    private static final int A_LOOK = 100;

    private final OutboxStore store;
    private final OfferDelivery offers;
    private final Failures failures;

    /**
     * News of the messages kept there, for those offers.
     *
     * @param failures told of offers that could not be told and will be; know an outage
     */
    public OfferNews(OutboxStore store, OfferDelivery offers, Failures failures) {
        this.store = store;
        this.offers = offers;
        this.failures = failures;
    }

    /** Tells what was left untold; returns how much of it could be. */
    @Override
    public int runOnce() {
        return (int) store.listUntold(A_LOOK).stream().filter(this::tried).count();
    }

    @Override
    public boolean hasDue(Instant now) {
        return findNextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return store.listUntold(1).stream().findFirst().map(entry -> entry.delivery().changedAt());
    }

    boolean isOpen(AskRef offer) {
        return offers.isOpen(offer);
    }

    /** Tells the offer what it has to hear of the message, if anything. */
    void tell(OutboxEntry entry) {
        Owed owed = entry.delivery().owed();
        if (owed == null) {
            return;
        }
        // Where nobody here knows what it is about, nobody is left to tell.
        entry.about().ifPresent(offer -> tell(offer, owed, entry));
        store.told(entry);
    }

    private void tell(AskRef offer, Owed owed, OutboxEntry entry) {
        switch (owed) {
            case TAKEN -> {
                // It may have been answered long before the channel said that it took it.
                entry.delivery().shownBefore().ifPresent(at -> offers.perhaps(offer, at));
                offers.taken(offer, entry.delivery().clockStarts());
            }
            case PERHAPS -> offers.perhaps(offer, entry.delivery().clockStarts());
            case UNDELIVERABLE -> offers.undeliverable(offer);
            case UNCERTAIN -> offers.uncertain(offer);
        }
    }

    private boolean tried(OutboxEntry entry) {
        try {
            tell(entry);
            return true;
        } catch (RuntimeException e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            failures.tell("telling what message " + entry.id() + " is about what became of it", e);
            return false;
        }
    }
}
