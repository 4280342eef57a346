package id.guruonline.conversation.door.state;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import java.time.Duration;
import java.time.Instant;

/**
 * Something was asked for from where anybody may write in another's name: it is done once the word
 * comes back that was sent to the address's true owner.
 *
 * @param word eight capital letters and digits
 * @param asked what is done then
 * @param then what the dialogue goes on waiting for meanwhile
 * @param until how long the word holds
 * @param wrong how many wrong ones came
 */
@SavedAs("AwaitingCountersign")
public record AwaitingCountersign(String word, Command asked, State then, Instant until, int wrong)
        implements State {

    /** A text may be slow, and so may fingers. */
    public static final Duration HOLDS = Duration.ofMinutes(15);

    /** Of a million million words that is no guessing. */
    private static final int TRIES = 3;

    /** Whether that is the word, in time. */
    public boolean isMet(String typed, Instant at) {
        return word.equals(typed) && at.isBefore(until);
    }

    /** The same, while something else was said. */
    public AwaitingCountersign over(State next) {
        return new AwaitingCountersign(word, asked, next, until, wrong);
    }

    /** After one more wrong word; after one that came too late none may be tried. */
    public AwaitingCountersign missed(Instant at) {
        int missed = at.isBefore(until) ? wrong + 1 : TRIES;
        return new AwaitingCountersign(word, asked, then, until, missed);
    }

    /** How many words may still be tried. */
    public int left() {
        return Math.max(0, TRIES - wrong);
    }
}
