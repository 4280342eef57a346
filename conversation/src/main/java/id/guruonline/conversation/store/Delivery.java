package id.guruonline.conversation.store;

import id.guruonline.conversation.message.DeliveryReport;
import id.guruonline.conversation.message.DeliveryReport.Again;
import id.guruonline.conversation.message.DeliveryReport.Delivered;
import id.guruonline.conversation.message.DeliveryReport.Failed;
import id.guruonline.conversation.message.DeliveryReport.Read;
import id.guruonline.conversation.message.DeliveryReport.Taken;
import id.guruonline.conversation.message.DeliveryReport.TryLater;
import id.guruonline.conversation.message.DeliveryReport.Uncertain;
import id.guruonline.conversation.message.DeliveryReport.Unreachable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message is on its way. Reports may come twice and in any order; none takes it back,
 * save the one that lets an attempt be made again.
 *
 * @param notBefore when it may be tried next
 * @param changedAt when what was reported last happened
 * @param attempts how often it was handed to the channel
 * @param attemptedAt when the attempt under way, or the last one, began; null before the first
 * @param attemptUntil until when that attempt is believed to be under way, in real time
 * @param takenAt since when the person may have it before their eyes; null while not
 * @param channelId the channel's own id for it; null while not known
 * @param owed what the offer still has to hear of it; null when nothing
 * @param why why it waits, failed or was dropped; null otherwise
 */
record Delivery(
        OutboxState state,
        Instant notBefore,
        Instant changedAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant attemptUntil,
        @Nullable Instant takenAt,
        @Nullable String channelId,
        @Nullable Owed owed,
        @Nullable String why,
        long version) {

    /** What an offer has to hear of its message. */
    enum Owed {
        TAKEN,
        UNDELIVERABLE
    }

    static Delivery waiting(Instant at) {
        return new Delivery(OutboxState.WAITING, at, at, 0, null, null, null, null, null, null, 0);
    }

    /** The next attempt; where the earlier one broke off, as long under way as that. */
    Delivery begun(Instant now, Instant until) {
        Instant since = state == OutboxState.SENDING && attemptedAt != null ? attemptedAt : now;
        return new Delivery(
                OutboxState.SENDING,
                notBefore,
                now,
                attempts + 1,
                since,
                until,
                takenAt,
                channelId,
                owed,
                why,
                version);
    }

    Delivery dropped(Instant at) {
        return to(OutboxState.DROPPED, at, "no longer true");
    }

    /** As the report leaves it; unchanged where it says nothing new. */
    Delivery after(DeliveryReport report) {
        return switch (report) {
            case Taken(_, Instant at, String id) -> arrived(OutboxState.TAKEN, at).named(id);
            case Delivered(_, Instant at) -> arrived(OutboxState.DELIVERED, at);
            case Read(_, Instant at) -> arrived(OutboxState.READ, at);
            case Uncertain(_, Instant at, String why) -> uncertain(at, why);
            case TryLater later -> putOff(later);
            case Again(_, Instant at, _, String why) -> failed(at, why);
            case Failed(_, Instant at, String why) -> failed(at, why);
            case Unreachable(_, Instant at, String why) -> failed(at, why);
        };
    }

    Delivery failed(Instant at, String reason) {
        return OutboxState.FAILED.outranks(state) ? to(OutboxState.FAILED, at, reason) : this;
    }

    Delivery owing(Owed news) {
        return new Delivery(
                state,
                notBefore,
                changedAt,
                attempts,
                attemptedAt,
                attemptUntil,
                takenAt,
                channelId,
                news,
                why,
                version);
    }

    Delivery nextVersion() {
        return new Delivery(
                state,
                notBefore,
                changedAt,
                attempts,
                attemptedAt,
                attemptUntil,
                takenAt,
                channelId,
                owed,
                why,
                version + 1);
    }

    private Delivery uncertain(Instant at, String reason) {
        return OutboxState.UNCERTAIN.outranks(state)
                ? to(OutboxState.UNCERTAIN, at, reason).seen(at)
                : this;
    }

    private Delivery arrived(OutboxState arrival, Instant at) {
        return arrival.outranks(state) ? to(arrival, at, null).seen(at) : this;
    }

    private Delivery putOff(TryLater later) {
        if (state != OutboxState.SENDING) {
            return this;
        }
        return new Delivery(
                OutboxState.WAITING,
                later.notBefore(),
                later.at(),
                attempts,
                attemptedAt,
                null,
                takenAt,
                channelId,
                owed,
                later.why(),
                version);
    }

    private Delivery to(OutboxState next, Instant at, @Nullable String reason) {
        return new Delivery(
                next,
                notBefore,
                at,
                attempts,
                attemptedAt,
                attemptUntil,
                takenAt,
                channelId,
                owed,
                reason,
                version);
    }

    private Delivery seen(Instant at) {
        return new Delivery(
                state,
                notBefore,
                changedAt,
                attempts,
                attemptedAt,
                attemptUntil,
                takenAt == null ? at : takenAt,
                channelId,
                owed,
                why,
                version);
    }

    private Delivery named(String id) {
        return new Delivery(
                state,
                notBefore,
                changedAt,
                attempts,
                attemptedAt,
                attemptUntil,
                takenAt,
                id,
                owed,
                why,
                version);
    }
}
