package id.guruonline.conversation.understanding.words;

/**
 * A word, a number or a mark of a text.
 *
 * @param kind what it is
 * @param text as typed, in small letters
 * @param lemma the word of the lexicon it stands for; {@code text} if there is none
 * @param value a number's value, -1 if it is none or longer than nine digits
 * @param from its first character's place in the text
 * @param to the place after its last character
 * @param mended whether it was misspelled: what it stands for is a guess
 * @param glued whether it follows the token before it without a space
 */
public record Token(
        Kind kind,
        String text,
        String lemma,
        boolean mended,
        int value,
        int from,
        int to,
        boolean glued) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK,
        LINE_END,
        NONE
    }

    /** What stands before the first and after the last token. */
    static final Token NONE = new Token(Kind.NONE, "", "", false, -1, 0, 0, false);

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a number in figures. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether a line, or the text, ends here. */
    public boolean isLineEnd() {
        return kind == Kind.LINE_END || kind == Kind.NONE;
    }

    /** Whether it stands for {@code word} of the lexicon. */
    public boolean is(String word) {
        return lemma.equals(word);
    }

    /** Whether it stands for one of two words of the lexicon. */
    public boolean isAny(String one, String other) {
        return lemma.equals(one) || lemma.equals(other);
    }

    /** Whether it is {@code mark}. */
    public boolean isMark(char mark) {
        return kind == Kind.MARK && text.length() == 1 && text.charAt(0) == mark;
    }

    /** Whether it leads to an end: the "sampai" of "8 sampai 9", a dash, "s/d". */
    public boolean isUntil() {
        return isAny("sampai", "to")
                || isMark('-')
                || text.equals("smp")
                || text.equals("sd")
                || text.equals("dugi")
                || text.equals("tekan");
    }

    /** How many figures a number has; 0 if it is none. */
    public int digits() {
        return isNumber() ? text.length() : 0;
    }

    /** Some letters of a word. */
    Token part(int begin, int end) {
        String letters = text.substring(begin, end);
        return new Token(
                kind, letters, letters, false, value, from + begin, from + end, begin > 0 || glued);
    }

    /** The same word, spelled otherwise. */
    Token spelled(String other) {
        return other.equals(text)
                ? this
                : new Token(kind, other, other, false, value, from, to, glued);
    }

    /** One word instead of all from this up to {@code last}. */
    Token upTo(Token last, String word) {
        return new Token(kind, word, word, false, value, from, last.to(), glued);
    }

    Token withLemma(String other, boolean guessed) {
        return new Token(kind, text, other, guessed, value, from, to, glued);
    }
}
