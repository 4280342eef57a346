package id.guruonline.bot.twilio.api;

import java.util.Map;

/**
 * What an error code of Twilio's means for a message, from its error dictionary
 * (twilio.com/docs/api/errors). The same codes come as answers to a request and in status reports.
 */
public enum ErrorCode {
    /** Nobody is ever reached at that address. */
    BAD_RECIPIENT,
    /** The person asked not to be written to. */
    OPTED_OUT,
    /** Free text is not allowed now: a template is. */
    WINDOW_CLOSED,
    /** Too much at once. */
    TOO_FAST,
    /** Our own account is the trouble, and the message may go once that is settled. */
    ACCOUNT,
    /** The content or what was filled into it is not right; the same in plain words may be. */
    BAD_CONTENT,
    /** Not this message, for whatever reason. */
    REFUSED;

    private static final Map<Integer, ErrorCode> CODES =
            Map.ofEntries(
                    Map.entry(21211, BAD_RECIPIENT),
                    Map.entry(21217, BAD_RECIPIENT),
                    Map.entry(21614, BAD_RECIPIENT),
                    Map.entry(30005, BAD_RECIPIENT),
                    Map.entry(30006, BAD_RECIPIENT),
                    Map.entry(63003, BAD_RECIPIENT),
                    Map.entry(63024, BAD_RECIPIENT),
                    // Not joined to the sandbox: writing to it, as joining is, mends it.
                    Map.entry(63015, BAD_RECIPIENT),
                    Map.entry(21610, OPTED_OUT),
                    Map.entry(63016, WINDOW_CLOSED),
                    Map.entry(20429, TOO_FAST),
                    Map.entry(14107, TOO_FAST),
                    Map.entry(63018, TOO_FAST),
                    Map.entry(63038, TOO_FAST),
                    Map.entry(21655, BAD_CONTENT),
                    Map.entry(21656, BAD_CONTENT),
                    Map.entry(63005, BAD_CONTENT),
                    Map.entry(63027, BAD_CONTENT),
                    Map.entry(20003, ACCOUNT),
                    Map.entry(20005, ACCOUNT),
                    Map.entry(63032, REFUSED));

    /** What that code means; {@link #REFUSED} for one that is not known. */
    public static ErrorCode of(int code) {
        return CODES.getOrDefault(code, REFUSED);
    }
}
