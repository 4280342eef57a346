package id.guruonline.conversation.understanding.words;

import java.util.Set;

/** The words about the clock that more than one rule must know. */
public final class ClockWords {

    private static final Set<String> DAY_PARTS = Set.of("pagi", "siang", "sore", "malam", "pm");

    private ClockWords() {}

    /** Whether {@code token} says that a time of day follows: "jam", "pukul", "@". */
    public static boolean isCue(Token token) {
        return token.isAny("jam", "pukul")
                || token.isMark('@')
                || token.text().equals("at")
                || token.text().equals("waktu")
                || token.text().equals("time");
    }

    /** Whether {@code token} is a part of the day: "pagi", "siang", "sore", "malam", "pm". */
    public static boolean isPartOfDay(Token token) {
        return DAY_PARTS.contains(token.lemma());
    }
}
