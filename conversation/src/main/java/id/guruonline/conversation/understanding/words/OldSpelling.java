package id.guruonline.conversation.understanding.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The spelling that was taught until 1972, as old people still write it: "djam", "tjutju", "jang".
 */
final class OldSpelling {

    private static final Pattern LETTERS = Pattern.compile(".*(?:dj|tj)[aeiou].*");

    private OldSpelling() {}

    /**
     * Writes the words of a text as they are written now, if any of them is spelled the old way.
     *
     * @param text in which the tokens stand: a name alone, such as Djoko, says nothing of the rest
     * @param known whether a word is spelled right as it is
     */
    static void renew(String text, List<Token> tokens, Predicate<String> known) {
        boolean old = false;
        for (int i = 0; i < tokens.size(); i++) {
            old |= isOld(text, tokens.get(i), i == 0);
        }
        if (old) {
            tokens.replaceAll(token -> token.isWord() ? renewed(token, known) : token);
        }
    }

    private static boolean isOld(String text, Token token, boolean first) {
        String word = token.text();
        boolean name = !first && Character.isUpperCase(text.charAt(token.from()));
        return token.isWord()
                && ((LETTERS.matcher(word).matches() && !name)
                        || word.equals("jang")
                        || word.equals("sadja"));
    }

    private static Token renewed(Token token, Predicate<String> known) {
        String word = token.text();
        if (word.equals("saja")) {
            return token.spelled("saya"); // "only" is "sadja" there
        }
        String now = renewed(word);
        boolean sure = LETTERS.matcher(word).matches() || word.endsWith("nja");
        return sure || (!known.test(word) && known.test(now)) ? token.spelled(now) : token;
    }

    /** What was "j" is "y" now, what was "dj" is "j". */
    private static String renewed(String word) {
        return word.replace("dj", "\u0000")
                .replace("tj", "c")
                .replace("nj", "ny")
                .replace("sj", "sy")
                .replace("j", "y")
                .replace("\u0000", "j");
    }
}
