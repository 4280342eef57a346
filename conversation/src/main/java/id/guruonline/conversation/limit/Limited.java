package id.guruonline.conversation.limit;

/** What a limit kept from happening. */
public enum Limited {
    /** A message of somebody who wrote too many was not acted on. */
    MESSAGE,
    /** A message from a number of a country that is not answered. */
    COUNTRY,
    /** An order of a school that has too many open. */
    ORDER,
    /** A code that was typed and is none. */
    GUESS,
    /** Somebody wanted to join a class that is full. */
    CLASS,
    /** A message that costs money, and waits for another day. */
    PAID
}
