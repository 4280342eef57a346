package id.guruonline.conversation.understanding.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words known: those of {@code words.txt}, and those of the phrases that the rules look for.
 */
public final class Lexicon {

    /** Endings that change no meaning here: "statusnya", "bisakah", "batalkanlah", "gurune". */
    private static final List<String> ENDINGS =
            List.of(
                    "nya", "nyo", "nipun", "ipun", "lah", "kah", "ku", "ne", "e", "in", "kan",
                    "aken");

    private static final Set<String> GROWN = WordSets.get("GROWN");

    /** No shorter word is taken for several. */
    private static final int SHORTEST_GROWN = 6;

    /** Nor any longer one. */
    private static final int LONGEST_GROWN = 36;

    private static final int LONGEST_PIECE =
            GROWN.stream().mapToInt(String::length).max().orElse(0);

    /** "dilokasi", "dirumah". */
    private static final Set<String> DI_PLACE =
            WordSets.get("PLACES").stream().map("di"::concat).collect(Collectors.toSet());

    private static final Set<String> TORN = WordSets.get("TORN");

    /** "mata matika", but no class in two letters: "matematika VB". */
    private static final int SHORTEST_PIECE = 3;

    /** No word that may be torn is shorter or longer, two slips of the finger included. */
    private static final int SHORTEST_WHOLE = 6;

    private static final int LONGEST_WHOLE = 14;

    private static final Set<String> DICTATED = WordSets.get("DICTATED");

    /** The names of letters, as a telephone writes what is dictated. */
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("a", "a"),
                    Map.entry("be", "b"),
                    Map.entry("de", "d"),
                    Map.entry("el", "l"),
                    Map.entry("em", "m"),
                    Map.entry("en", "n"),
                    Map.entry("es", "s"),
                    Map.entry("i", "i"),
                    Map.entry("je", "j"),
                    Map.entry("ka", "k"),
                    Map.entry("o", "o"),
                    Map.entry("pe", "p"),
                    Map.entry("qiu", "q"),
                    Map.entry("ki", "q"),
                    Map.entry("te", "t"),
                    Map.entry("u", "u"),
                    Map.entry("we", "w"));

    private static final int LONGEST_DICTATED = 5;

    /** Words for numbers that telephones write otherwise before "belas" and "puluh". */
    private static final List<String> UNITS =
            List.of("tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

    /** Words to which the next one grows where a space is forgotten. */
    private static final List<String> GROWING =
            List.of(
                    "guru", "hari", "kelas", "kls", "besok", "bsk", "bsok", "pukul", "tanggal",
                    "jam");

    /** What fingers make of "jam"; the first is January as well. */
    private static final Set<String> SLIPS_OF_HOUR =
            Set.of("jan", "jsm", "jqm", "jak", "jaj", "ham", "jzm", "jwm");

    /** What telephones make of "sampai". */
    private static final Set<String> SLIPS_OF_UNTIL =
            Set.of("sampah", "sampan", "sampo", "sampul", "samping");

    private final Map<String, String> lemmas = new HashMap<>();
    private final Speller speller;

    /**
     * Knows {@code words.txt}; a word of {@code phrases} is spelled right as well.
     *
     * @throws IllegalStateException if a word stands in two lines of {@code words.txt}; it says
     *     which
     */
    public Lexicon(Collection<WordFile> phrases) {
        this(WordFile.beside(Lexicon.class, "words.txt"), phrases);
    }

    Lexicon(WordFile words, Collection<WordFile> phrases) {
        learn(words);
        Set<String> correct = new HashSet<>(lemmas.keySet());
        for (WordFile file : phrases) {
            for (WordFile.Line line : file.lines()) {
                line.texts().forEach(phrase -> addWords(phrase, correct));
            }
        }
        Set<String> ordinary =
                new HashSet<>(WordFile.beside(Lexicon.class, "ordinary.txt").words());
        this.speller = new Speller(correct, ordinary, word -> lemmas.getOrDefault(word, word));
    }

    private void learn(WordFile words) {
        Map<String, WordFile.Line> by = new HashMap<>();
        List<WordFile.Line> lines = words.lines();
        for (WordFile.Line line : lines) {
            learn(line.key(), line, by);
        }
        for (WordFile.Line line : lines) {
            line.texts().forEach(form -> learn(form, line, by));
        }
    }

    private void learn(String form, WordFile.Line line, Map<String, WordFile.Line> by) {
        WordFile.Line other = by.putIfAbsent(form, line);
        if (other != null && !other.key().equals(line.key())) {
            throw new IllegalStateException(
                    "%s: '%s' is of '%s', but of '%s' in %s"
                            .formatted(line.where(), form, line.key(), other.key(), other.where()));
        }
        lemmas.put(form, line.key());
    }

    private static void addWords(String phrase, Set<String> words) {
        Tokenizer.tokens(phrase).stream().filter(Token::isWord).forEach(t -> words.add(t.text()));
    }

    /** {@code text} with every word led back to the form that the lexicon knows. */
    public Sentence sentence(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        OldSpelling.renew(text, tokens, speller::knows);
        part(tokens);
        dictated(tokens);
        join(tokens);
        tokens.replaceAll(token -> token.isWord() ? known(token) : token);
        slips(tokens);
        numbers(tokens);
        conditions(tokens);
        return new Sentence(text, tokens);
    }

    /**
     * "jan 8.00", "jsm 9 sampai 10": so short a word is only mended where an hour follows, and an
     * ordinary one between two numbers: "jam 1 sampah 2".
     */
    private static void slips(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean between = tokens.get(i - 1).isNumber() && tokens.get(i + 1).isNumber();
            if (between && SLIPS_OF_UNTIL.contains(tokens.get(i).text())) {
                tokens.set(i, tokens.get(i).withLemma("sampai", true));
            }
        }
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token hour = tokens.get(i + 1);
            Token after = tokens.get(i + 2);
            boolean pair = i + 3 < tokens.size() && tokens.get(i + 3).isNumber();
            boolean minutes = isFigureMark(after);
            boolean until = after.isUntil() && !tokens.get(i).text().equals("jan");
            until |= after.isUntil() && i + 4 < tokens.size() && isFigureMark(tokens.get(i + 4));
            if (SLIPS_OF_HOUR.contains(tokens.get(i).text())
                    && hour.digits() >= 1
                    && hour.digits() <= 2
                    && pair
                    && (minutes || until)) {
                tokens.set(i, tokens.get(i).withLemma("jam", true));
            }
        }
    }

    /** "em te ka" is "mtk": what is said by the names of its letters becomes one word. */
    private static void dictated(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder letters = new StringBuilder(LONGEST_DICTATED);
            int to = i;
            for (int at = i; at < tokens.size() && at < i + LONGEST_DICTATED; at++) {
                String letter = LETTERS.get(tokens.get(at).text());
                if (letter == null) {
                    break;
                }
                letters.append(letter);
                boolean known = at > i && DICTATED.contains(letters.toString());
                to = known ? at + 1 : to;
            }
            if (to > i) {
                String word = letters.substring(0, to - i);
                tokens.set(i, tokens.get(i).upTo(tokens.get(to - 1), word));
                tokens.subList(i + 1, to).clear();
            }
        }
    }

    /** "mata matika", "informasi tika": what a telephone heard as two words is one again. */
    private void join(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token first = tokens.get(i);
            Token second = tokens.get(i + 1);
            if (arePieces(first, second)) {
                String meant = speller.correct(first.text() + second.text());
                if (TORN.contains(meant) && !isWhole(first) && !isWhole(second)) {
                    tokens.set(i, first.upTo(second, meant));
                    tokens.remove(i + 1);
                }
            }
        }
    }

    /** Whether they may be: one at least is no word by itself. */
    private boolean arePieces(Token first, Token second) {
        return isPiece(first)
                && isPiece(second)
                && first.text().length() + second.text().length() >= SHORTEST_WHOLE
                && first.text().length() + second.text().length() <= LONGEST_WHOLE
                && !(speller.knows(first.text()) && speller.knows(second.text()));
    }

    /** Not the "XII" or "VB" of "matematika XII". */
    private static boolean isPiece(Token token) {
        return token.isWord()
                && token.text().length() >= SHORTEST_PIECE
                && Numbers.roman(token.text()) == null;
    }

    private boolean isWhole(Token token) {
        return TORN.contains(speller.correct(token.text()));
    }

    /** The "tujuan" of "tujuan belas desember", the "enak" of "enak puluh". */
    private static void numbers(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean tens = tokens.get(i + 1).isAny("belas", "puluh");
            if (tens && token.isWord() && token.text().length() >= 4) {
                String begin = token.text().substring(0, 3);
                int at = i;
                UNITS.stream()
                        .filter(unit -> unit.startsWith(begin) && !token.is(unit))
                        .findFirst()
                        .ifPresent(unit -> tokens.set(at, token.withLemma(unit, true)));
            }
        }
    }

    private static boolean isFigureMark(Token token) {
        return token.glued() && (token.isMark('.') || token.isMark(':'));
    }

    /** Words that grew together are parted: "gurubk", "harirabu", "jamke", the "5Abesok". */
    private void part(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = token.text();
            boolean whole = word.length() == token.to() - token.from() && !speller.knows(word);
            int cut = token.isWord() && word.length() > 3 && whole ? cut(tokens, i) : 0;
            if (cut > 0) {
                tokens.set(i, token.part(0, cut));
                tokens.add(i + 1, token.part(cut, word.length()));
            }
        }
    }

    /** Where the word at {@code i} is to be parted; 0 if it is one. */
    private int cut(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = token.text();
        boolean afterGrade = i > 0 && token.glued() && tokens.get(i - 1).isNumber();
        boolean numbered = i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
        if (numbered && word.endsWith("ke") && isHour(word.substring(0, word.length() - 2))) {
            return word.length() - 2;
        }
        if (word.length() > 4 && afterGrade && word.charAt(0) <= 'h') {
            return lemmas.containsKey(word.substring(1)) ? 1 : 0;
        }
        if (DI_PLACE.contains(word)) {
            return 2;
        }
        boolean grown = word.length() >= SHORTEST_GROWN && word.length() <= LONGEST_GROWN;
        int piece = grown ? piece(word) : 0;
        if (piece > 0) {
            return piece;
        }
        for (String first : GROWING) {
            String rest = word.startsWith(first) ? word.substring(first.length()) : "";
            if (rest.length() > 1 && speller.knows(rest) && !ENDINGS.contains(rest)) {
                return first.length();
            }
        }
        return 0;
    }

    /**
     * The length of the first of the words that {@code grown} is made of; 0 if of no such words.
     */
    private static int piece(String grown) {
        int furthest = Math.min(grown.length() - 1, LONGEST_PIECE);
        for (int to = 3; to <= furthest; to++) {
            if (GROWN.contains(grown.substring(0, to)) && isGrown(grown, to)) {
                return to;
            }
        }
        return 0;
    }

    /**
     * Whether all from {@code from} on are such words; a short one is only the last, of a class.
     */
    private static boolean isGrown(String grown, int from) {
        if (GROWN.contains(grown.substring(from))) {
            return true;
        }
        int furthest = Math.min(grown.length() - 1, from + LONGEST_PIECE);
        for (int to = from + 3; to <= furthest; to++) {
            if (GROWN.contains(grown.substring(from, to)) && isGrown(grown, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHour(String word) {
        return "jam".equals(lemmas.get(word)) || word.equals("j");
    }

    /** The "kl" of "kl dia tidak masuk" is no class: no number follows. */
    private static void conditions(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean name = Numbers.roman(next.text()) != null || next.text().length() == 1;
            boolean word = next.isWord() && !name && !Numbers.isWord(next);
            if (tokens.get(i).text().equals("kl") && word) {
                tokens.set(i, tokens.get(i).withLemma("kalau", false));
            }
        }
    }

    private Token known(Token token) {
        String word = token.text();
        String known = lemmas.get(word);
        if (known != null) {
            return token.withLemma(known, false);
        }
        for (String ending : ENDINGS) {
            String stem = stem(word, ending);
            if (!stem.equals(word) && speller.knows(stem) && !speller.knows(word)) {
                return token.withLemma(lemmas.getOrDefault(stem, stem), false);
            }
        }
        String active = word.startsWith("di") && word.length() > 5 ? word.substring(2) : word;
        if (!speller.knows(word) && lemmas.containsKey(active)) {
            return token.withLemma(lemmas.getOrDefault(active, active), false); // "diralat"
        }
        String meant = speller.correct(word);
        return token.withLemma(lemmas.getOrDefault(meant, meant), speller.isGuess(word, meant));
    }

    private static String stem(String word, String ending) {
        int shortest = ending.equals("nya") ? 3 : 4; // "ipanya"
        boolean ends = word.endsWith(ending) && word.length() >= ending.length() + shortest;
        return ends ? word.substring(0, word.length() - ending.length()) : word;
    }
}
