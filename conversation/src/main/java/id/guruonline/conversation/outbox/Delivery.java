package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Again;
import id.guruonline.conversation.message.DeliveryReport.Delivered;
import id.guruonline.conversation.message.DeliveryReport.Failed;
import id.guruonline.conversation.message.DeliveryReport.NotKnownYet;
import id.guruonline.conversation.message.DeliveryReport.Read;
import id.guruonline.conversation.message.DeliveryReport.Taken;
import id.guruonline.conversation.message.DeliveryReport.TryLater;
import id.guruonline.conversation.message.DeliveryReport.Uncertain;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import id.guruonline.conversation.message.DeliveryReport.Unwanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a message is on its way. Reports may come twice and in any order; none takes it back,
 * save those that let an attempt be made again.
 *
 * @param notBefore when it may be tried next
 * @param changedAt when what was reported last happened, or it was put off
 * @param attempts how often it was handed to the channel
 * @param attemptedAt when the attempt under way, or the last one, began; null before the first
 * @param attemptUntil until when that attempt is left alone, in real time
 * @param lostAt since when nobody knows how the attempt under way ended; null while nothing says so
 * @param takenAt since when the person may have it before their eyes, perhaps by the first of
 *     several copies; null while not
 * @param channelId the channel's own id for it; null while not known
 * @param owed what the offer still has to hear of it; null when nothing
 * @param why why it waits, failed or was dropped; null otherwise
 * @param certainAt since when the channel certainly has it; null while not
 * @param perhaps how many of its attempts perhaps arrived and nobody can tell; null for none
 * @param attempt the name of the attempt under way or the last one, which no other bears, beginning
 *     with the instance's; null before the first
 * @param shown orders what the recipient saw as it came, whatever clocks say: drawn when the
 *     attempt under way or the last one began; null before the first
 */
public record Delivery(
        OutboxState state,
        Instant notBefore,
        Instant changedAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant attemptUntil,
        @Nullable Instant lostAt,
        @Nullable Instant takenAt,
        @Nullable String channelId,
        @Nullable Owed owed,
        @Nullable String why,
        long version,
        @Nullable Instant certainAt,
        @Nullable Integer perhaps,
        @Nullable String attempt,
        @Nullable Long shown) {

    /**
     * How often a message may perhaps arrive: lost is worse than twice, but nobody is told the same
     * over and over.
     */
    private static final int MOST_PERHAPS = 3;

    /** Who writes sooner than this after a message began to leave has not read it. */
    private static final Duration SHOWN_AFTER = Duration.ofSeconds(1);

    /** What an offer has to hear of its message. */
    public enum Owed {
        TAKEN,
        UNDELIVERABLE,
        /** It perhaps arrived, and is sent again or looked for. */
        PERHAPS,
        /** Nobody can tell whether it arrived, however often it was sent. */
        UNCERTAIN
    }

    /** Due whatever a clock says: one may be set back while a message waits. */
    static Delivery waiting(Instant at) {
        return new Changing(OutboxState.WAITING, Instant.EPOCH, at).done();
    }

    /** As {@link #waiting}, not to be sent before that. */
    static Delivery putOff(Instant at, Instant until) {
        return new Changing(OutboxState.WAITING, until, at).done();
    }

    /**
     * The next attempt. Where it is not known how the last one ended this is no new one: that is
     * looked up.
     *
     * @param name the attempt's own
     * @param until in real time
     * @param number greater than those of all attempts before
     */
    Delivery begun(String name, Instant now, Instant until, long number) {
        boolean lost = isUnderWay();
        return with(next -> {
            next.state = OutboxState.SENDING;
            next.changedAt = now;
            next.attempt = name;
            next.attemptUntil = until;
            if (lost) {
                next.lostAt = lostAt == null ? now : lostAt;
            } else {
                next.attempts++;
                next.attemptedAt = now;
                next.lostAt = null;
                next.shown = number;
            }
        });
    }

    /**
     * As before the attempt under way, of which whoever began it knows that it was never made: it
     * is free at once.
     */
    Delivery neverMade() {
        boolean lookedUp = lostAt != null;
        return with(next -> {
            next.attemptUntil = lookedUp ? Instant.EPOCH : null;
            if (!lookedUp) {
                next.state = OutboxState.WAITING;
                next.attempts--;
            }
        });
    }

    /** When the time to answer begins: with the copy that was taken, not one that perhaps was. */
    Instant clockStarts() {
        return Stream.of(certainAt, takenAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(changedAt);
    }

    /**
     * Since when the person may have it, where that was before the time to answer begins and nobody
     * was told so yet.
     */
    Optional<Instant> shownBefore() {
        return Optional.ofNullable(takenAt)
                .filter(at -> perhaps == null && at.isBefore(clockStarts()));
    }

    boolean isUnderWay() {
        return state == OutboxState.SENDING;
    }

    boolean isWaiting() {
        return state == OutboxState.WAITING;
    }

    /** It is told with another message. */
    Delivery toldWith(String other, Instant at) {
        return to(OutboxState.TOLD, at, "told with " + other);
    }

    /** Whether the term of the attempt under way is over. */
    boolean isOver(Instant realNow) {
        return attemptUntil == null || !attemptUntil.isAfter(realNow);
    }

    /** Whether whoever made the attempt under way is known to make it no more. */
    boolean isReleased() {
        return attemptUntil == null || attemptUntil.equals(Instant.EPOCH);
    }

    /** It was no longer true when its turn came. */
    Delivery dropped(Instant at) {
        return to(OutboxState.DROPPED, at, "no longer true");
    }

    /** Its turn came when nobody had any use for it. */
    Delivery tooLate(Instant at) {
        return to(OutboxState.TOO_LATE, at, "too late");
    }

    /**
     * As the report leaves it; unchanged where it says nothing new.
     *
     * @param realNow real time
     */
    Delivery after(DeliveryReport report, Instant realNow) {
        return switch (report) {
            case Taken(_, Instant at, String id) ->
                    arrived(OutboxState.TAKEN, at).with(next -> next.channelId = id);
            case Delivered(_, Instant at, String id) ->
                    arrived(OutboxState.DELIVERED, at).knownAs(id);
            case Read(_, Instant at, String id) -> arrived(OutboxState.READ, at).knownAs(id);
            case Uncertain uncertain -> perhaps(uncertain);
            case NotKnownYet open -> leftOpen(open, realNow.plus(open.askAfter()));
            case TryLater(_, Instant at, Instant then, String reason) -> putOff(at, then, reason);
            case Again(_, Instant at, _, String reason) -> failed(at, reason);
            case Failed(_, Instant at, String reason) -> failed(at, reason);
            case Unreachable(_, Instant at, String reason) -> failed(at, reason);
            case Unwanted(_, Instant at, String reason) -> failed(at, reason);
        };
    }

    Delivery failed(Instant at, String reason) {
        return OutboxState.FAILED.outranks(state) ? to(OutboxState.FAILED, at, reason) : this;
    }

    Delivery owing(Owed news) {
        return with(next -> next.owed = news);
    }

    /** As it is saved: nobody saves over it who read it before. */
    public Delivery nextVersion() {
        return with(next -> next.version++);
    }

    /** One more perhaps: it is sent again, unless that was the last it may have. */
    private Delivery perhaps(Uncertain report) {
        if (!isUnderWay()) {
            return this;
        }
        int times = (perhaps == null ? 0 : perhaps) + 1;
        Delivery counted = seen(report.at()).with(next -> next.perhaps = times);
        return times < MOST_PERHAPS
                ? counted.putOff(report.at(), report.notBefore(), report.why())
                : counted.to(OutboxState.UNCERTAIN, report.at(), report.why());
    }

    private Delivery arrived(OutboxState arrival, Instant at) {
        return arrival.outranks(state) ? to(arrival, at, null).seen(at).certain(at) : this;
    }

    private Delivery knownAs(String id) {
        return channelId == null ? with(next -> next.channelId = id) : this;
    }

    private Delivery leftOpen(NotKnownYet report, Instant until) {
        return !isUnderWay()
                ? this
                : seen(report.at())
                        .with(next -> {
                            next.changedAt = report.at();
                            next.attemptUntil = until;
                            next.lostAt = lostAt == null ? report.at() : lostAt;
                            next.why = report.why();
                        });
    }

    private Delivery putOff(Instant at, Instant then, String reason) {
        return !isUnderWay()
                ? this
                : to(OutboxState.WAITING, at, reason)
                        .with(next -> {
                            next.notBefore = then;
                            next.attemptUntil = null;
                            if (perhaps == null) {
                                next.takenAt = null;
                            }
                        });
    }

    private Delivery to(OutboxState following, Instant at, @Nullable String reason) {
        return with(next -> {
            next.state = following;
            next.changedAt = at;
            next.why = reason;
        });
    }

    /**
     * A channel may be long in saying what it did: it is shown soon after the attempt began, and
     * answered, all the same.
     */
    private Delivery seen(Instant at) {
        return takenAt == null ? with(next -> next.takenAt = shownBy(at)) : this;
    }

    private Instant shownBy(Instant at) {
        Instant soon = attemptedAt == null ? at : attemptedAt.plus(SHOWN_AFTER);
        return soon.isBefore(at) ? soon : at;
    }

    private Delivery certain(Instant at) {
        return certainAt == null ? with(next -> next.certainAt = at) : this;
    }

    private Delivery with(Consumer<Changing> change) {
        Changing next = new Changing(this);
        change.accept(next);
        return next.done();
    }

    /** The next one while it is being made. */
    private static final class Changing {

        private OutboxState state;
        private Instant notBefore;
        private Instant changedAt;
        private int attempts;
        private @Nullable Instant attemptedAt;
        private @Nullable Instant attemptUntil;
        private @Nullable Instant lostAt;
        private @Nullable Instant takenAt;
        private @Nullable String channelId;
        private @Nullable Owed owed;
        private @Nullable String why;
        private long version;
        private @Nullable Instant certainAt;
        private @Nullable Integer perhaps;
        private @Nullable String attempt;
        private @Nullable Long shown;

        Changing(OutboxState state, Instant notBefore, Instant changedAt) {
            this.state = state;
            this.notBefore = notBefore;
            this.changedAt = changedAt;
        }

        Changing(Delivery before) {
            this(before.state, before.notBefore, before.changedAt);
            attempts = before.attempts;
            attemptedAt = before.attemptedAt;
            attemptUntil = before.attemptUntil;
            lostAt = before.lostAt;
            takenAt = before.takenAt;
            channelId = before.channelId;
            owed = before.owed;
            why = before.why;
            version = before.version;
            certainAt = before.certainAt;
            perhaps = before.perhaps;
            attempt = before.attempt;
            shown = before.shown;
        }

        Delivery done() {
            return new Delivery(
                    state,
                    notBefore,
                    changedAt,
                    attempts,
                    attemptedAt,
                    attemptUntil,
                    lostAt,
                    takenAt,
                    channelId,
                    owed,
                    why,
                    version,
                    certainAt,
                    perhaps,
                    attempt,
                    shown);
        }
    }
}
