package id.guruonline.bot.twilio.posting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is posted to Twilio for a message. */
public sealed interface Posting {

    /** How a content names the variable of that number. */
    static String variable(int number) {
        return "{{" + number + "}}";
    }

    /** Plain words, 1,600 characters at most. */
    record Words(String text) implements Posting {}

    /**
     * A content that Twilio has, and what to fill into it.
     *
     * @param variables by their numbers; no value is empty or has line breaks, tabs or runs of
     *     spaces, or Twilio refuses them all (error 21656)
     */
    record Filled(String contentSid, Map<String, String> variables) implements Posting {

        public Filled {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }
}
