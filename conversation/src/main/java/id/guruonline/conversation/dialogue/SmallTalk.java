package id.guruonline.conversation.dialogue;

/** What is answered on every side, in the words of its role. */
public enum SmallTalk {
    /** What can be written here. */
    HELP,
    /** Somebody begins. */
    GREETING,
    THANKS,
    /** A button that is of no use any more, or never was this person's. */
    STALE,
    /** A place was shared, and nobody asked where somebody is. */
    PLACE,
    /** A photo or a voice message came. */
    UNREADABLE,
    /** What only other roles may want. */
    NOT_HERE
}
