package id.guruonline.conversation.door.state;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Duration;
import java.time.Instant;

/**
 * Nobody was heard of at the address for so long that it was asked who has it by now.
 *
 * @param then what the dialogue goes on waiting for once they said
 * @param wrong how many other names came
 * @param since when it was asked first
 */
@SavedAs("AwaitingName")
public record AwaitingName(State then, int wrong, Instant since) implements State {

    /** Whoever has the name slips less often. */
    private static final int TRIES = 3;

    private static final Duration WITHIN = Duration.ofDays(1);

    /** As it is when it was just asked; who was silent for a day is asked anew. */
    public static AwaitingName of(State state, Instant at) {
        return state instanceof AwaitingName asked && at.isBefore(asked.since().plus(WITHIN))
                ? asked
                : new AwaitingName(rest(state), 0, at);
    }

    /** What is waited for besides. */
    public static State rest(State state) {
        return state instanceof AwaitingName asked ? asked.then() : state;
    }

    /**
     * After another name.
     *
     * @param names how many there were on the day
     */
    public AwaitingName missed(int names) {
        return new AwaitingName(then, Math.max(wrong, names), since);
    }

    /** Whether no more names are listened to for the day. */
    public boolean isOver() {
        return wrong >= TRIES;
    }
}
