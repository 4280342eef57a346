package id.guruonline.conversation.announce;

import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.OfferRef;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told.
 *
 * @param offer the offer that this puts before a teacher; null otherwise
 */
record News(String personId, Say say, @Nullable OfferRef offer) {

    static News of(String personId, Say say) {
        return new News(personId, say, null);
    }
}
