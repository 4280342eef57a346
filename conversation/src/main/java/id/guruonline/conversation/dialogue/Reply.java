package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.text.Say;
import java.util.List;

/**
 * How a turn ends.
 *
 * @param next what the dialogue waits for now
 * @param says what the person is told, in order
 */
public record Reply(State next, List<Say> says) {

    public Reply {
        says = List.copyOf(says);
    }
}
