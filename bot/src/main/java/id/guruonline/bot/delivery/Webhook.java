package id.guruonline.bot.delivery;

import java.util.Optional;

/** An address of the service that a carrier calls with POST. */
public interface Webhook {

    /** Below the public address, as in {@code /telegram/webhook}. */
    String path();

    /** The longest body in bytes that is read there: more than the carrier ever brings. */
    int longestBody();

    /**
     * What the headers alone say against a call: asked before anything of its body is read, so that
     * who cannot prove anything costs nothing.
     */
    Optional<Answer.Refused> findRefusal(Headers headers);

    /**
     * Takes a call. What is thrown is answered with 500, or 503 in an outage, so that the carrier
     * calls again: thrown where saving fails, and never where calling again would not help.
     */
    Answer take(Call call);

    /** The headers of a call. */
    interface Headers {

        /** The value of the header of that name. */
        Optional<String> find(String name);
    }

    /**
     * A call as it came.
     *
     * @param query without the question mark; empty where there was none
     * @param body all of it, as UTF-8
     */
    record Call(String query, Headers headers, String body) {}

    /** What the carrier is answered. */
    sealed interface Answer {

        /** It is safe, or needs no saving. With 200. */
        record Taken(String type, String body) implements Answer {

            /** With nothing to say. */
            public static final Taken SILENTLY = new Taken("text/plain", "");
        }

        /**
         * Nothing was taken.
         *
         * @param status as HTTP counts, 400 to 499
         * @param why a sentence for whoever set the carrier up
         */
        record Refused(int status, String why) implements Answer {}
    }
}
