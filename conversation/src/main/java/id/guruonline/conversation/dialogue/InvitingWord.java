package id.guruonline.conversation.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an invitation begins. Anybody may write one; the education office's lets somebody in, and the
 * others are told that.
 */
public final class InvitingWord {

    private static final Pattern INVITING =
            Pattern.compile("(?is)(?:undang|daftarkan|invite)\\b\\s*(.*)");

    /** As it stands in a sentence, where dates and times have many digits too. */
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?62|\\b0)[ -]?8(?:[ .-]?\\d){7}");

    private InvitingWord() {}

    /** What follows the word at the text's beginning; empty where the text begins otherwise. */
    public static Optional<String> after(String text) {
        Matcher inviting = INVITING.matcher(text.strip());
        return inviting.matches() ? Optional.of(inviting.group(1).strip()) : Optional.empty();
    }

    /** Whether a mobile phone number is in the text. */
    public static boolean namesPhone(String text) {
        return MOBILE.matcher(text).find();
    }
}
