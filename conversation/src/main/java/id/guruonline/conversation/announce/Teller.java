package id.guruonline.conversation.announce;

import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.OfferRef;
import org.jspecify.annotations.Nullable;

/** Tells somebody something, once per id. */
@FunctionalInterface
public interface Teller {

    /**
     * Sees to it that the person is told.
     *
     * @param id telling again under the same id does nothing
     * @param offer the offer that this puts before a teacher; null otherwise
     */
    void tell(String id, String personId, Say say, @Nullable OfferRef offer);
}
