package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Nobody is known at the address. Who writes on and on is not told for ever what to do: an answer
 * may cost money, and another robot never tires.
 *
 * @param toldAt when it was answered within the last day
 */
@SavedAs("Stranger")
public record Stranger(List<Instant> toldAt) implements State {

    /** A person has understood by then. */
    private static final int MOST = 5;

    private static final Duration WITHIN = Duration.ofHours(24);

    public Stranger {
        toldAt = List.copyOf(toldAt);
    }

    /** As a dialogue in that state is with a stranger at that time. */
    static Stranger of(State state, Instant at) {
        return state instanceof Stranger(List<Instant> told)
                ? new Stranger(told.stream().filter(t -> t.isAfter(at.minus(WITHIN))).toList())
                : new Stranger(List.of());
    }

    Stranger told(Instant at) {
        return new Stranger(Stream.concat(toldAt.stream(), Stream.of(at)).toList());
    }

    boolean isToldEnough() {
        return toldAt.size() >= MOST;
    }
}
