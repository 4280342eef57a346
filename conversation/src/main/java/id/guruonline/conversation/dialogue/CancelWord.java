package id.guruonline.conversation.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether an answer to "cancel it?" says so itself. "Tidak jadi" is taken for a cancellation
 * elsewhere; here it may as well mean that nothing shall be cancelled, so it must not act.
 */
public final class CancelWord {

    private static final Pattern WORD =
            Pattern.compile("\\b(batal\\w*|cancel)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAINST =
            Pattern.compile("\\b(jadi|jangan|tidak|tdk|gak|ga|not|don.?t|never)\\b");

    private CancelWord() {}

    /** Whether the text says "cancel", and nothing against it. */
    public static boolean isIn(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return WORD.matcher(folded).find() && !AGAINST.matcher(folded).find();
    }
}
