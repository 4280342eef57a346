package id.guruonline.conversation.text;

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

    /** Who wrote; the words follow, each message by itself. */
    record Written(String concernId, Line child, Line name) implements ChildSay {}

    /** One message of the child. */
    record Said(Line words) implements ChildSay {}

    record NoSuch(String concernId) implements ChildSay {}

    record Closed(String concernId) implements ChildSay {}
}
