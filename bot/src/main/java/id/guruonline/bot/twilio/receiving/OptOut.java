package id.guruonline.bot.twilio.receiving;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a message asks not to be written to any more, or to be again. Twilio names it where its
 * own opt-out management saw it ({@code OptOutType}); else the words that it and the mobile
 * carriers know do, save those that mean something else here ("cancel", "yes").
 */
enum OptOut {
    STOP,
    START,
    NEITHER;

    private static final Set<String> STOPS =
            Set.of(
                    "stop",
                    "stopall",
                    "stop all",
                    "unsubscribe",
                    "quit",
                    "end",
                    "revoke",
                    "optout",
                    "opt out");
    private static final Set<String> STARTS = Set.of("start", "unstop", "mulai");

    static OptOut of(Form form) {
        String type = form.find("OptOutType").orElse("").toLowerCase(Locale.ROOT);
        String word =
                form.find("Body").orElse("").toLowerCase(Locale.ROOT).replaceAll("[.!\\s]+$", "");
        if (type.equals("stop") || STOPS.contains(word)) {
            return STOP;
        }
        return type.equals("start") || STARTS.contains(word) ? START : NEITHER;
    }
}
