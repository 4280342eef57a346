package id.guruonline.conversation.announce;

import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of a fact.
 *
 * @param offer the offer it puts before them; null otherwise
 */
record Announcement(String personId, Say say, @Nullable OfferRef offer) {

    static Announcement to(Person person, Say say) {
        return new Announcement(person.id(), say, null);
    }
}
