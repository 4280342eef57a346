package id.guruonline.conversation.understanding.words;

import java.util.BitSet;
import java.util.List;

/** The tokens of a text; places outside it hold {@link Token#NONE}. */
public final class Sentence {

    private final String text;
    private final Token[] tokens;

    /** Which tokens are the inside of a figure: each is told by the one two places before it. */
    private final BitSet insides = new BitSet();

    Sentence(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens.toArray(new Token[0]);
        for (int i = 0; i < this.tokens.length; i++) {
            insides.set(i, isInside(i));
        }
    }

    /** How many tokens it has. */
    public int size() {
        return tokens.length;
    }

    /** The token at {@code index}, which may lie outside. */
    public Token at(int index) {
        return index >= 0 && index < tokens.length ? tokens[index] : Token.NONE;
    }

    /** Whether the token at {@code index} stands for {@code word} of the lexicon. */
    public boolean is(int index, String word) {
        return at(index).is(word);
    }

    /** Whether the token at {@code index} is {@code mark}. */
    public boolean isMark(int index, char mark) {
        return at(index).isMark(mark);
    }

    /**
     * The first place from {@code index} on that does not hold a colon, equals sign, dash or dot.
     */
    public int afterLabelMarks(int index) {
        int next = index;
        while (isMark(next, ':') || isMark(next, '=') || isMark(next, '.') || isMark(next, '-')) {
            next++;
        }
        return next;
    }

    /** The words from token {@code from} to before token {@code to}, as typed. */
    public String words(int from, int to) {
        return from >= to ? "" : text.substring(at(from).from(), at(to - 1).to());
    }

    /** Whether the token at {@code index} is the inside of a figure: the 30 of "7.30" or "5/30". */
    public boolean continuesFigure(int index) {
        return index >= 0 && insides.get(index);
    }

    private boolean isInside(int index) {
        Token before = at(index - 1);
        if (!at(index).glued()) {
            return false;
        }
        boolean comma =
                before.isMark(',') && at(index).digits() <= 2 && !continuesFigure(index - 2);
        boolean slash = before.isMark('/') && !endsDate(index - 2);
        boolean mark = before.isMark('.') || before.isMark(':') || slash || comma;
        return before.isNumber() || (mark && at(index - 2).isNumber());
    }

    /** Whether the year at {@code index} is the last figure of a date: the 2026 of "24-11-2026". */
    private boolean endsDate(int index) {
        return at(index).digits() == 4 && at(index).glued() && at(index - 2).isNumber();
    }

    /**
     * Whether the first {@code length} letters of the token at {@code index} were typed as
     * capitals.
     */
    public boolean areCapitals(int index, int length) {
        Token token = at(index);
        boolean capitals = token.isWord();
        for (int i = token.from(); i < Math.min(token.to(), token.from() + length); i++) {
            capitals &= Character.isUpperCase(text.charAt(i));
        }
        return capitals;
    }

    /** Whether the letters of the token at {@code index} were typed as capitals. */
    public boolean isCapital(int index) {
        Token token = at(index);
        return token.isWord() && Character.isUpperCase(text.charAt(token.from()));
    }
}
