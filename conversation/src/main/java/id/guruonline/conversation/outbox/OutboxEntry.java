package id.guruonline.conversation.outbox;

import id.guruonline.conversation.account.Matter;
import id.guruonline.conversation.account.OtherWords;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.outbox.Delivery.Owed;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
 * @param lane how urgent it is; null where it was added before that was kept
 * @param rank what goes first to a recipient: the place, and the lane's lead in microseconds; null
 *     where it was added before that was kept
 * @param topic what waits on the same topic may be told with it; null where nothing may
 * @param told the ids of those that are told with it; null where there are none
 * @param until from when on nobody has any use for it, so that it is not sent; null for never
 * @param later what it says instead once it has waited for long; null where that is the same
 * @param asked the question to a teacher that it puts and that is no offer; null otherwise. It has
 *     a field of its own: an instance of an earlier version would take it for an offer
 * @param withButtons whether it has any: what was asked last is found by it; null where it was
 *     added before that was kept
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
        Delivery delivery,
        @Nullable OutboxLane lane,
        @Nullable Long rank,
        @Nullable String topic,
        @Nullable List<String> told,
        @Nullable Instant until,
        @Nullable OtherWords later,
        @Nullable String asked,
        @Nullable Boolean withButtons) {

    private static final String AGAIN = "@again";

    static OutboxEntry of(OutgoingMessage message, Matter matter, long place, Instant at) {
        OutboxLane lane = matter.lane();
        boolean isOffer = find(message.offer()).filter(OfferRef.class::isInstance).isPresent();
        return new OutboxEntry(
                message.id(),
                message.to(),
                message.to().toString(),
                place,
                message.text(),
                message.buttons(),
                lane == OutboxLane.REPLY ? true : null,
                isOffer ? message.offer() : null,
                null,
                message.language(),
                at,
                Delivery.waiting(at),
                lane,
                place + TimeUnit.SECONDS.toMicros(lane.lead().toSeconds()),
                matter.topic(),
                null,
                matter.until(),
                matter.later(),
                isOffer ? null : message.offer(),
                !message.buttons().isEmpty());
    }

    OutboxEntry with(Delivery next) {
        return new OutboxEntry(
                id,
                to,
                recipient,
                place,
                text,
                buttons,
                reply,
                offer,
                tried,
                language,
                addedAt,
                next,
                lane,
                rank,
                topic,
                told,
                until,
                later,
                asked,
                withButtons);
    }

    /** With the words and buttons of those others too, as long as anybody has a use for one. */
    OutboxEntry telling(
            String newText,
            List<Button> newButtons,
            List<String> others,
            @Nullable Instant newUntil,
            @Nullable OtherWords newLater) {
        return new OutboxEntry(
                id,
                to,
                recipient,
                place,
                newText,
                newButtons,
                reply,
                offer,
                tried,
                language,
                addedAt,
                delivery,
                lane,
                rank,
                topic,
                others,
                newUntil,
                newLater,
                asked,
                !newButtons.isEmpty());
    }

    /** Whether it waits and may be sent now. */
    boolean isDue(Instant now) {
        return delivery.isWaiting() && !delivery.notBefore().isAfter(now);
    }

    /** Whether nobody has any use for it by then. */
    boolean isTooLate(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /**
     * The offer or other question that it puts before a teacher; empty where it puts none, or one
     * that only another version knows: then it is sent like any other message.
     */
    Optional<AskRef> about() {
        return find(written());
    }

    private @Nullable String written() {
        return offer == null ? asked : offer;
    }

    private static Optional<AskRef> find(@Nullable String written) {
        return written == null ? Optional.empty() : AskRef.find(written);
    }

    /** Its lane, also where it was added before that was kept. */
    OutboxLane inLane() {
        if (lane != null) {
            return lane;
        }
        if (Boolean.TRUE.equals(reply)) {
            return OutboxLane.REPLY;
        }
        return offer == null ? OutboxLane.NEWS : OutboxLane.OFFER;
    }

    /** What goes first to a recipient is of the lowest. */
    long inRank() {
        return rank == null ? place : rank;
    }

    /**
     * The same message to another address of the same person, under an id of its own: what is still
     * reported of this one does not touch it. It keeps its place, before all that was added since.
     */
    OutboxEntry redirected(Address other, Instant at) {
        List<String> without = Stream.concat(triedBefore(), Stream.of(recipient)).toList();
        return copy(id + "@" + other.channel(), other, without, at, Delivery.waiting(at));
    }

    /** The same message once more; empty where this is that already. It keeps its place. */
    Optional<OutboxEntry> again(Instant at, Instant notBefore) {
        return id.endsWith(AGAIN)
                ? Optional.empty()
                : Optional.of(
                        copy(id + AGAIN, to, tried, notBefore, Delivery.putOff(at, notBefore)));
    }

    private OutboxEntry copy(
            String newId,
            Address newTo,
            @Nullable List<String> newTried,
            Instant at,
            Delivery fresh) {
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
                fresh,
                lane,
                rank,
                null,
                null,
                until,
                later,
                asked,
                withButtons);
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
     * @param now when it is said
     */
    OutgoingMessage message(Supplier<Language> reads, Instant now) {
        boolean answers = Boolean.TRUE.equals(reply) && tried == null;
        Language said = language == null ? reads.get() : language;
        return new OutgoingMessage(id, to, words(now), buttons, written(), answers, said);
    }

    /** What it says then. */
    String words(Instant now) {
        return later == null || now.isBefore(later.from()) ? text : later.text();
    }

    private OutboxEntry owing(Delivery next) {
        Owed news = about().isEmpty() ? null : newsOf(next);
        return with(news == null ? next : next.owing(news));
    }

    /** What the offer has to hear of that it did not before. */
    private @Nullable Owed newsOf(Delivery next) {
        boolean changed = next.state() != delivery.state();
        return switch (next.state()) {
            case FAILED -> changed ? Owed.UNDELIVERABLE : null;
            case UNCERTAIN -> changed ? Owed.UNCERTAIN : null;
            case TAKEN, DELIVERED, READ ->
                    next.certainAt() != null && delivery.certainAt() == null ? Owed.TAKEN : null;
            case WAITING, SENDING ->
                    next.takenAt() != null && delivery.takenAt() == null ? Owed.PERHAPS : null;
            case DROPPED, TOO_LATE, TOLD -> null;
        };
    }
}
