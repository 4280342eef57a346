package id.guruonline.conversation.outbox;

import id.guruonline.scheduler.order.state.AskRef;
import java.time.Instant;

/** Where no message puts an offer before anybody. */
public final class NoOffers implements OfferDelivery {

    @Override
    public boolean isOpen(AskRef offer) {
        throw new AssertionError("no offer was made");
    }

    @Override
    public void taken(AskRef offer, Instant at) {
        throw new AssertionError("no offer was made");
    }

    @Override
    public void perhaps(AskRef offer, Instant at) {
        throw new AssertionError("there are no offers: " + offer);
    }

    @Override
    public void uncertain(AskRef offer) {
        throw new AssertionError("there are no offers: " + offer);
    }

    @Override
    public void undeliverable(AskRef offer) {
        throw new AssertionError("no offer was made");
    }
}
