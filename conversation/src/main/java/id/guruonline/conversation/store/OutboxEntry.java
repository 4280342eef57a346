package id.guruonline.conversation.store;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.store.Delivery.Owed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody.
 *
 * @param id derived from what caused it
 * @param recipient {@code to} in one word
 * @param place orders the messages to a recipient as they were added
 * @param reply whether the recipient wrote and waits for it; null where not
 * @param offer the offer that it puts before a teacher; null otherwise
 * @param addedAt by the service's clock
 * @param delivery how far it is
 */
record OutboxEntry(
        String id,
        Address to,
        String recipient,
        long place,
        String text,
        List<Button> buttons,
        @Nullable Boolean reply,
        @Nullable String offer,
        Instant addedAt,
        Delivery delivery) {

    private static final String AGAIN = "@again";

    static OutboxEntry of(
            OutgoingMessage message, @Nullable Boolean reply, long place, Instant at) {
        return new OutboxEntry(
                message.id(),
                message.to(),
                message.to().toString(),
                place,
                message.text(),
                message.buttons(),
                reply,
                message.offer(),
                at,
                Delivery.waiting(at));
    }

    OutboxEntry with(Delivery next) {
        return new OutboxEntry(
                id, to, recipient, place, text, buttons, reply, offer, addedAt, next);
    }

    /**
     * The same message to another address of the same person, under an id of its own: what is still
     * reported of this one does not touch it. It keeps its place, before all that was added since.
     */
    OutboxEntry redirected(Address other, Instant at) {
        String otherId = id + "@" + other.channel();
        return of(new OutgoingMessage(otherId, other, text, buttons, offer), reply, place, at);
    }

    /** The same message once more; empty where this is that already. It keeps its place. */
    Optional<OutboxEntry> again(Instant notBefore) {
        return id.endsWith(AGAIN)
                ? Optional.empty()
                : Optional.of(
                        of(
                                new OutgoingMessage(id + AGAIN, to, text, buttons, offer),
                                reply,
                                place,
                                notBefore));
    }

    /** As the report leaves it where the message goes another way: no offer hears of that. */
    OutboxEntry givenUpHere(DeliveryReport report) {
        return with(delivery.after(report));
    }

    /** As the report leaves it, and what the offer has to hear of that in the same breath. */
    OutboxEntry after(DeliveryReport report) {
        return owing(delivery.after(report));
    }

    OutboxEntry failed(Instant at, String why) {
        return owing(delivery.failed(at, why));
    }

    OutgoingMessage message() {
        return new OutgoingMessage(id, to, text, buttons, offer);
    }

    private OutboxEntry owing(Delivery next) {
        if (offer == null) {
            return with(next);
        }
        if (next.state() == OutboxState.FAILED && delivery.state() != OutboxState.FAILED) {
            return with(next.owing(Owed.UNDELIVERABLE));
        }
        boolean seen = next.takenAt() != null && delivery.takenAt() == null;
        return with(seen ? next.owing(Owed.TAKEN) : next);
    }
}
