package id.guruonline.bot.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An address of the service that a carrier calls with POST. */
public interface Webhook {

    /** Below the public address, as in {@code /telegram/webhook}. */
    String path();

    /**
     * Takes a call. What is thrown is answered with 500, so that the carrier calls again: thrown
     * where saving fails, and never where calling again would not help.
     */
    Answer take(Call call) throws IOException;

    /**
     * A call as it came.
     *
     * @param query without the question mark; null where there was none
     * @param headers the value of the header of that name; null where there was none
     * @param body for one reading; not read before it is sure who calls, where a header tells
     */
    record Call(
            @Nullable String query, Function<String, @Nullable String> headers, InputStream body) {

        /** The value of the header of that name. */
        public Optional<String> findHeader(String name) {
            return Optional.ofNullable(headers.apply(name));
        }
    }

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
