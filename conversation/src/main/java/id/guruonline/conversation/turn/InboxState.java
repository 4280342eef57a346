package id.guruonline.conversation.turn;

/** How far a message is. */
public enum InboxState {
    /** Not handled yet, or being handled. */
    WAITING,
    /** Handled, and everything that follows from it is saved. */
    DONE,
    /** Failed too often; somebody has to look. */
    PARKED
}
