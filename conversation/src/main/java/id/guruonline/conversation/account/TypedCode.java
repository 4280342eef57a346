package id.guruonline.conversation.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How codes are shown and typed: in two halves, in whatever case and grouping. */
public final class TypedCode {

    /** More than any code needs, however it is spaced. */
    private static final int LONGEST = 20;

    private static final Pattern PUT_BETWEEN = Pattern.compile("[\\s._-]+");

    /** Of the letters and digits that codes are drawn of, one of each at least. */
    private static final Pattern LIKE =
            Pattern.compile(
                    "(?i)(?=.*[2-9])(?=.*[A-Z])[A-HJ-NP-Z2-9]{3,4}[\\s._-]?[A-HJ-NP-Z2-9]{3,4}");

    /** Two halves of four, in whatever letters somebody misread. */
    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?=.*\\d)(?=.*[A-Z])[A-Z0-9]{4}[\\s._-]?[A-Z0-9]{4}");

    /** A word and a number: "guru 1230". */
    private static final Pattern SPOKEN = Pattern.compile("(?i)[A-Z]+\\s+\\d+|\\d+\\s+[A-Z]+");

    private TypedCode() {}

    /** The code as it is easier to read and type: "CD2-345". */
    public static String grouped(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }

    /**
     * Whether the text may be a code, whatever it is: each that was ever drawn is like that. What
     * has no digit is words, what has no letter a number; and times have a 0 or a 1, which no code
     * has.
     */
    public static boolean isLike(String typed) {
        return LIKE.matcher(typed.strip()).matches();
    }

    /** Whether somebody means the text to be a code, which they may have read wrongly. */
    public static boolean isMeant(String typed) {
        String text = typed.strip();
        return WHOLE.matcher(text).matches() && !SPOKEN.matcher(text).matches();
    }

    /**
     * What was typed, in capitals and without what stands between; empty for over 20 characters.
     */
    public static Optional<String> read(String typed) {
        return typed.length() > LONGEST
                ? Optional.empty()
                : Optional.of(PUT_BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
    }
}
