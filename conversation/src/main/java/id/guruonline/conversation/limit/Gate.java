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

/**
 * Which of the messages that came in are acted on. A person's messages, from whichever addresses,
 * and those of an address where nobody is known run into one bucket each, that of their lane; from
 * addresses where anybody may write in their name they run into another.
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

        /** What is kept for the lane's next message. */
        Buckets buckets();

        /** It is. */
        record Open(Buckets buckets) implements Passage {}

        /**
         * It is saved, and that is all.
         *
         * @param tell whether the sender is told
         */
        record Shut(Buckets buckets, boolean tell, Limited why) implements Passage {}
    }

    /**
     * Whether a message that came then is acted on. Asked again it says the same.
     *
     * @param known whether somebody is known at the address
     * @param before what was kept for the lane
     */
    public Passage pass(Address from, boolean known, Buckets before, Instant at) {
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
        boolean proves = channels.can(from, Ability.PROVE_SENDER);
        Drop drop = Bucket.drop(before.of(proves), limits, at);
        Buckets after = before.with(proves, drop.after());
        return drop.room() == Room.YES
                ? new Passage.Open(after)
                : new Passage.Shut(after, drop.room() == Room.NO_AND_TELL, Limited.MESSAGE);
    }

    /** Counts that a message was shut out. */
    public void count(Passage.Shut shut) {
        counted.count(shut.why());
    }
}
