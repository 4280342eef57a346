package id.guruonline.config.log;

import java.util.regex.Pattern;

/** Takes out of a text what would make a log say something else than it does. */
final class Plain {

    /** Line ends, other control characters, and what is invisible or turns the direction. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private Plain() {}

    /** In one line: each of those characters as Java would write it. */
    static String line(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
    }
}
