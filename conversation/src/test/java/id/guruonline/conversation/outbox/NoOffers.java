package id.guruonline.conversation.outbox;

import id.guruonline.scheduler.order.state.OfferRef;
import java.time.Instant;

/** Where no message puts an offer before anybody. */
public final class NoOffers implements OfferDelivery {

    @Override
    public boolean isOpen(OfferRef offer) {
        throw new AssertionError("no offer was made");
    }

    @Override
    public void taken(OfferRef offer, Instant at) {
        throw new AssertionError("no offer was made");
    }

    @Override
    public void perhaps(OfferRef offer, Instant at) {
        throw new AssertionError("there are no offers: " + offer);
    }

    @Override
    public void uncertain(OfferRef offer) {
        throw new AssertionError("there are no offers: " + offer);
    }

    @Override
    public void undeliverable(OfferRef offer) {
        throw new AssertionError("no offer was made");
    }
}
