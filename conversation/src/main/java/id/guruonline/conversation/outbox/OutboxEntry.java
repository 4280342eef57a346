package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.Delivery.Owed;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody.
 *
 * @param id derived from what caused it
 * @param recipient {@code to} in one word
 * @param place orders the messages to a recipient as they were added
 * @param reply whether the recipient wrote and waits for it; null where not
 * @param offer the offer that it puts before a teacher; null otherwise
 * @param tried the addresses that did not take it before this one, each in one word; null where
 *     this is the first
 * @param language what it is said in; null where it was added before that was kept
 * @param addedAt by the service's clock
 * @param delivery how far it is
 */
@SavedIn("outbox")
public record OutboxEntry(
        String id,
        Address to,
        String recipient,
        long place,
        String text,
        List<Button> buttons,
        @Nullable Boolean reply,
        @Nullable String offer,
        @Nullable List<String> tried,
        @Nullable Language language,
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
                null,
                message.language(),
                at,
                Delivery.waiting(at));
    }

    OutboxEntry with(Delivery next) {
        return new OutboxEntry(
                id, to, recipient, place, text, buttons, reply, offer, tried, language, addedAt,
                next);
    }

    /**
     * The same message to another address of the same person, under an id of its own: what is still
     * reported of this one does not touch it. It keeps its place, before all that was added since.
     */
    OutboxEntry redirected(Address other, Instant at) {
        List<String> without = Stream.concat(triedBefore(), Stream.of(recipient)).toList();
        return copy(id + "@" + other.channel(), other, without, at);
    }

    /** The same message once more; empty where this is that already. It keeps its place. */
    Optional<OutboxEntry> again(Instant notBefore) {
        return id.endsWith(AGAIN)
                ? Optional.empty()
                : Optional.of(copy(id + AGAIN, to, tried, notBefore));
    }

    private OutboxEntry copy(
            String newId, Address newTo, @Nullable List<String> newTried, Instant at) {
        return new OutboxEntry(
                newId,
                newTo,
                newTo.toString(),
                place,
                text,
                buttons,
                reply,
                offer,
                newTried,
                language,
                at,
                Delivery.waiting(at));
    }

    /** Whether that address has or had its turn with this message. */
    boolean wasTriedAt(Address address) {
        return address.equals(to) || triedBefore().anyMatch(address.toString()::equals);
    }

    private Stream<String> triedBefore() {
        return tried == null ? Stream.empty() : tried.stream();
    }

    /**
     * As the report leaves it where the message goes another way: no offer hears of that.
     *
     * @param realNow real time
     */
    OutboxEntry givenUpHere(DeliveryReport report, Instant realNow) {
        return with(delivery.after(report, realNow));
    }

    /**
     * As the report leaves it, and what the offer has to hear of that in the same breath.
     *
     * @param realNow real time
     */
    OutboxEntry after(DeliveryReport report, Instant realNow) {
        return owing(delivery.after(report, realNow));
    }

    OutboxEntry failed(Instant at, String why) {
        return owing(delivery.failed(at, why));
    }

    /**
     * As a channel sees it: a reply that had to go elsewhere answers nothing written there.
     *
     * @param reads what the recipient is told in, asked for only where the message's own language
     *     was not kept
     */
    OutgoingMessage message(Supplier<Language> reads) {
        boolean answers = Boolean.TRUE.equals(reply) && tried == null;
        Language said = language == null ? reads.get() : language;
        return new OutgoingMessage(id, to, text, buttons, offer, answers, said);
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
