package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a turn ends.
 *
 * @param next what the dialogue waits for now
 * @param says what the person is told, in order
 * @param news the id of a message about to tell the person the same by itself; null where there is
 *     none. Who had not seen it when writing is told once, by whichever comes first.
 * @param asides what others are told, in order
 */
public record Reply(State next, List<Say> says, @Nullable String news, List<Aside> asides) {

    public Reply(State next, List<Say> says) {
        this(next, says, null);
    }

    public Reply(State next, List<Say> says, @Nullable String news) {
        this(next, says, news, List.of());
    }

    /** Whether somebody was not understood. */
    public boolean isLost() {
        return says.stream().anyMatch(Say::isLost);
    }

    /** The same, which leads to another state. */
    public Reply leadingTo(State another) {
        return new Reply(another, says, news, asides);
    }

    public Reply {
        says = List.copyOf(says);
        asides = List.copyOf(asides);
    }
}
