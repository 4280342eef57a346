package id.guruonline.conversation.account;

import java.time.Instant;

/**
 * What a message says once some time has passed: it may wait over midnight, and "today" is another
 * day then. Its buttons stay.
 *
 * @param from from when on it says that
 */
public record OtherWords(Instant from, String text) {}
