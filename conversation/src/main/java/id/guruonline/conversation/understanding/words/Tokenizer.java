package id.guruonline.conversation.understanding.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers and marks; letters and digits part even where no space does. */
public final class Tokenizer {

    private static final Set<String> UNTIL = Set.of("s/d", "s.d", "s.d.", "s/d.", "s/", "s.d,");

    private static final Pattern FRACTION = Pattern.compile("(\\d)([¼½])");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    private Tokenizer(String text) {
        this.text = text;
    }

    /**
     * The text as it is read: cut at {@code longest} characters and in plain compatible letters.
     */
    public static String readable(String raw, int longest) {
        String whole = raw.length() <= longest ? raw : raw.substring(0, longest);
        boolean parted = whole.indexOf('½') >= 0 || whole.indexOf('¼') >= 0;
        String cut = parted ? FRACTION.matcher(whole).replaceAll("$1 $2") : whole; // no 71/2
        String plain =
                Normalizer.isNormalized(cut, Normalizer.Form.NFKC)
                        ? cut
                        : Normalizer.normalize(cut, Normalizer.Form.NFKC);
        return plain.length() <= 2 * longest ? plain : plain.substring(0, 2 * longest);
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.next();
        }
        return tokenizer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            lineEnd();
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
            glued = false;
        } else if (isIgnored(c)) {
            at++;
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else {
            mark();
        }
    }

    private void lineEnd() {
        if (!tokens.isEmpty() && tokens.getLast().kind() != Token.Kind.LINE_END) {
            tokens.add(new Token(Token.Kind.LINE_END, "\n", "\n", false, -1, at, at + 1, false));
        }
        at++;
        glued = false;
    }

    private void number() {
        int from = at;
        int value = 0;
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            int digit = Character.digit(text.charAt(at), 10);
            digits.append((char) ('0' + digit));
            value = digits.length() <= 9 ? value * 10 + digit : -1;
            at++;
        }
        String read = digits.toString();
        tokens.add(new Token(Token.Kind.NUMBER, read, read, false, value, from, at, glued));
        glued = true;
    }

    private void word() {
        int from = at;
        if (until()) {
            return;
        }
        StringBuilder letters = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (!isIgnored(c) && !isInnerApostrophe()) {
                break;
            }
            at++;
        }
        add(letters.toString().toLowerCase(Locale.ROOT), from);
    }

    /** "s/d" and "s.d." are one word although they hold marks. */
    private boolean until() {
        char c = text.charAt(at);
        if ((c != 's' && c != 'S') || at + 2 >= text.length()) {
            return false;
        }
        if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            return false;
        }
        for (int length = Math.min(4, text.length() - at); length >= 3; length--) {
            String piece = text.substring(at, at + length).toLowerCase(Locale.ROOT);
            boolean ends =
                    at + length == text.length() || !Character.isLetter(text.charAt(at + length));
            if (ends && UNTIL.contains(piece)) {
                int from = at;
                at += length;
                add("s/d", from);
                return true;
            }
        }
        return false;
    }

    private void add(String word, int from) {
        tokens.add(new Token(Token.Kind.WORD, word, word, false, -1, from, at, glued));
        glued = true;
    }

    private boolean isInnerApostrophe() {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '’' || c == '`' || c == '‘';
        return apostrophe
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    private void mark() {
        int from = at;
        int code = text.codePointAt(at);
        at += Character.charCount(code);
        if (code >= 0x1F3FB && code <= 0x1F3FF) {
            return; // a skin tone says nothing
        }
        String read =
                switch (code) {
                    case '⁄' -> "/";
                    case '–', '—', '−', '‐', '‑', '~', '→' -> "-";
                    case '’', '`', '´', '‘', '′' -> "'";
                    default -> Character.toString(code);
                };
        tokens.add(new Token(Token.Kind.MARK, read, read, false, -1, from, at, glued));
        glued = true;
    }

    /** Marks without a width: joiners, variation selectors, combining signs, formatting. */
    private static boolean isIgnored(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }
}
