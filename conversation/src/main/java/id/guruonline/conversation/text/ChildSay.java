package id.guruonline.conversation.text;

import java.util.List;

/** What is said where a child is in trouble. */
public sealed interface ChildSay extends Say {

    /** To the child: it was heard, and by whom. */
    record Heard() implements ChildSay {}

    /** As {@link Heard}, with the number to call. */
    record HeardCall(String phone) implements ChildSay {}

    /**
     * To who looks after children: there is something to read. The words themselves are not said.
     */
    record InTrouble(String concernId, Line child) implements ChildSay {}

    /** What the child wrote. */
    record Written(String concernId, Line child, Line name, List<Line> words) implements ChildSay {}

    record NoSuch(String concernId) implements ChildSay {}

    record Closed(String concernId) implements ChildSay {}
}
