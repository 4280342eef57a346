package id.guruonline.conversation.limit;

import id.guruonline.conversation.limit.Bucket.Drop;
import id.guruonline.conversation.limit.Bucket.Room;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.ChannelTraits;
import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Ids;
import id.guruonline.conversation.message.Channels;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the messages that came in are acted on. A person's messages, from whichever addresses,
 * and those of an address where nobody is known run into one bucket each, that of their lane.
 */
public final class Gate {

    private final Limits limits;
    private final Channels channels;
    private final LimitCount counted;

    public Gate(Limits limits, Channels channels, LimitCount counted) {
        this.limits = limits;
        this.channels = channels;
        this.counted = counted;
    }

    /** Whether a message is acted on. */
    public sealed interface Passage {

        /** What is kept for the lane's next message; null where nothing is. */
        @Nullable Bucket bucket();

        /** It is. */
        record Open(@Nullable Bucket bucket) implements Passage {}

        /**
         * It is saved, and that is all.
         *
         * @param tell whether the sender is told
         */
        record Shut(@Nullable Bucket bucket, boolean tell, Limited why) implements Passage {}
    }

    /**
     * Whether a message that came then is acted on. Asked again it says the same.
     *
     * @param known whether somebody is known at the address
     * @param before what was kept for the lane
     */
    public Passage pass(Address from, boolean known, @Nullable Bucket before, Instant at) {
        Optional<ChannelTraits> traits = channels.find(from);
        if (traits.filter(t -> t.can(Ability.BE_UNLIMITED)).isPresent()) {
            return new Passage.Open(before);
        }
        boolean foreign =
                !known
                        && traits.filter(t -> t.ids() == Ids.PHONE_NUMBER && !t.hidesNumber(from))
                                .isPresent()
                        && !limits.answers(from.id());
        if (foreign) {
            return new Passage.Shut(before, false, Limited.COUNTRY);
        }
        Drop drop = Bucket.drop(before, limits, at);
        return drop.room() == Room.YES
                ? new Passage.Open(drop.after())
                : new Passage.Shut(drop.after(), drop.room() == Room.NO_AND_TELL, Limited.MESSAGE);
    }

    /** Counts that a message was shut out. */
    public void count(Passage.Shut shut) {
        counted.count(shut.why());
    }
}
