package id.guruonline.conversation.message;

import org.jspecify.annotations.Nullable;

/**
 * How something was sent, besides what it is.
 *
 * @param quotes the channel's own id of the message in the same chat that it answers by quoting it;
 *     null where it quotes none
 * @param forwarded whether the sender passed on what somebody wrote, themselves perhaps, elsewhere
 */
public record Manner(@Nullable String quotes, boolean forwarded) {

    /** Written there and then, quoting nothing. */
    public static final Manner PLAIN = new Manner(null, false);

    /** Longer than any channel's ids. */
    private static final int LONGEST_ID = 128;

    public Manner {
        if (quotes != null && quotes.length() > LONGEST_ID) {
            quotes = null;
        }
    }
}
