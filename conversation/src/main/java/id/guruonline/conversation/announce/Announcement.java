package id.guruonline.conversation.announce;

import id.guruonline.conversation.account.SaidLater;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told of a fact.
 *
 * @param offer the offer, or the question about another time, that it puts before them; null
 *     otherwise
 * @param later what it says once it has waited for long; null where that is the same
 */
record Announcement(String personId, Say say, @Nullable AskRef offer, @Nullable SaidLater later) {

    Announcement(String personId, Say say, @Nullable AskRef offer) {
        this(personId, say, offer, null);
    }

    static Announcement to(Person person, Say say) {
        return new Announcement(person.id(), say, null);
    }

    /** The same, and what it says once it has waited for long. */
    Announcement later(SaidLater other) {
        return new Announcement(personId, say, offer, other);
    }
}
