package id.guruonline.conversation.dialogue;

/** How far it must be believed that a message came from the address it says. */
public enum Trust {
    /**
     * As it says is enough: what is asked for harms little and is soon mended, and the address's
     * true owner gets the answer.
     */
    CLAIMED,
    /**
     * It must be proven: it lets somebody in or keeps somebody out, takes away what others count
     * on, or gives an address or a place in a class to somebody.
     */
    PROVEN
}
