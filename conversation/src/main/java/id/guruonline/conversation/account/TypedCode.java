package id.guruonline.conversation.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How codes are shown and typed: in two halves, in whatever case and grouping. */
public final class TypedCode {

    /** More than any code needs, however it is spaced. */
    private static final int LONGEST = 20;

    private static final Pattern PUT_BETWEEN = Pattern.compile("[\\s._-]+");

    private static final Pattern LIKE =
            Pattern.compile("(?=.*\\d)[A-Za-z0-9]{3,4}[\\s._-]?[A-Za-z0-9]{3,4}");

    private TypedCode() {}

    /** The code as it is easier to read and type: "CD2-345". */
    public static String grouped(String code) {
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }

    /**
     * Whether the text is of the form of a code, whatever it is. What has no digit may be words.
     */
    public static boolean isLike(String typed) {
        return LIKE.matcher(typed.strip()).matches();
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
