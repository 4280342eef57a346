package id.guruonline.conversation.turn;

import id.guruonline.conversation.message.Button;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule that every button can be typed: its words, or its number. Case, accents, punctuation and
 * emoji make no difference.
 */
final class TypedAnswer {

    /** Longer than any label or number with what people put around it. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private TypedAnswer() {}

    /**
     * The button that the text names: by exactly its words, else by its number from 1. Empty where
     * it names none, or words that several share.
     */
    static Optional<Button> find(String text, List<Button> buttons) {
        String typed = text.length() > LONGEST ? "" : fold(text);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Button> named = buttons.stream().filter(b -> fold(b.label()).equals(typed)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : byNumber(typed, buttons);
    }

    private static Optional<Button> byNumber(String typed, List<Button> buttons) {
        int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return number >= 1 && number <= buttons.size()
                ? Optional.of(buttons.get(number - 1))
                : Optional.empty();
    }

    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(decomposed).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(plain)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
