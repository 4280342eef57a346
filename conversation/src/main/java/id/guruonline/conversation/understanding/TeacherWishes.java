package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.TeacherWish;
import id.guruonline.conversation.understanding.meaning.TeacherWish.Others;
import id.guruonline.conversation.understanding.reading.SubjectRecogniser;
import id.guruonline.conversation.understanding.words.Lexicon;
import id.guruonline.conversation.understanding.words.WordFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a school asks for by name: "sudah janjian dengan Bu Siti", "minta bu siti aminah saja".
 * Schools also tell whom they have to replace, and of whom a word is passed on; so only what can
 * mean nothing else is a wish.
 */
public final class TeacherWishes {

    private static final Map<String, List<String>> WORDS = words();

    /** What stands before a name, as a regular expression with one group. */
    public static final String TITLE = "\\b(" + any("TITLE") + ")\\b\\.? +";

    private static final int LONGEST_NAME = 4;
    private static final String WORD = "\\p{L}[\\p{L}']*";

    private static final Pattern NAMED =
            pattern(
                    TITLE
                            + "("
                            + WORD
                            + "(?: +"
                            + WORD
                            + "){0,"
                            + (LONGEST_NAME - 1)
                            + "})(?![\\p{L}'])");

    /** What parts clauses; the dot of a time does not. */
    private static final Pattern STOP = pattern("[,;!?\\n]|\\.(?!\\d)");

    private static final String BRIDGE = "(?: +" + words("BETWEEN") + ")*+ *$";
    private static final Pattern APPOINTED = pattern(words("APPOINTED") + BRIDGE);
    private static final Pattern ASKING = pattern(words("ASKING") + "(?:nya)?" + BRIDGE);

    private static final Pattern UNWANTED = pattern(words("UNWANTED"));

    private static final Pattern REFUSED =
            pattern(
                    words("NOT")
                            + " +(?:mau|usah|perlu|boleh|ingin|pengen|butuh|suka|cocok|jadi|want|need)\\b");

    private static final Pattern REPLACED =
            pattern(words("REPLACED") + "(?: +(?:untuk|utk|buat|dari|si|for|of))* *$");

    /** "kelas bu siti saja", "guru untuk bu siti saja". */
    private static final Pattern OWNED =
            pattern(words("OWNED") + " *$|\\S +(?:untuk|utk|buat|punya|for|from|of) *$");

    private static final String END = " *(?:$|[^\\p{L}\\p{N} ]|\\p{N})";

    private static final Pattern FOLLOWED =
            pattern(
                    "^(?:"
                            + END
                            + "| +"
                            + words("FOLLOWING")
                            + "| +"
                            + subjects()
                            + "| +(?:yang|yg) +"
                            + words("TEACHING")
                            + ")");

    private static final Pattern ALONE = pattern("^ +" + words("ALONE"));
    private static final Pattern AGAIN = pattern("^ +" + words("AGAIN"));

    private static final Pattern CLOSED =
            pattern("^(?: *(?:$|[^\\p{L}\\p{N} ])| +" + words("CLOSING") + ")");

    /** "bisa gak ya?" asks, and denies nothing. */
    private static final Pattern ASKED =
            pattern(
                    "^ +bisa(?:kah)?(?: +(?:"
                            + any("NOT")
                            + "|kan|kah))?(?: +(?:ya|yo|kak|min|pak|bu))*+(?= *(?:$|[?.,!]))");

    private static final Pattern CONDITION = pattern(words("IF") + "[^,.;!?\\n]*");
    private static final Pattern REASON = pattern(words("WHY"));

    private static final Pattern AWAY =
            pattern(words("AWAY") + "|" + words("NOT") + "(?! +ada +(?:jam|kelas|jadwal))");

    /** "beliau sedang cuti", said of who was named before. */
    private static final Pattern TOLD_AWAY =
            pattern(
                    "^ *(?:(?:tapi|tp|tpi|ternyata|karena|soalnya|but) +)*(?:beliau|dia|orangnya|ibunya"
                            + "|bapaknya|she|he)\\b.*(?:"
                            + words("AWAY")
                            + "|"
                            + words("NOT")
                            + " +"
                            + words("MISSING")
                            + ")");

    private static final int SOON = 6;

    private static final String NO = words("NOT");

    private static final String NAY = "(?:" + any("NOT") + "|jangan|jgn|jngn|jgan|don't|dont|nor)";

    /** "kalau beliau tidak bisa": what follows is what then is to be done. */
    private static final Pattern OTHERWISE =
            pattern(
                    words("IF")
                            + "[^,.;!?\\n]*?\\b"
                            + NO
                            + "(?: +(?:bisa|biso|mau|bersedia|sempat|ada|sanggup|jawab|dijawab|membalas|balas"
                            + "|masuk|datang|dapat|be|available|able|make|come|to|it|reply|answer))*");

    private static final Pattern OTHER = pattern(words("OTHER"));

    private static final Pattern BARRED =
            pattern("\\b" + NAY + "(?: +" + words("BARRED") + ")* *$|\\bnobody +$|\\bno +one +$");

    private static final Pattern BARRED_AFTER =
            pattern("^ +(?:" + NAY + ")(?! +(?:apa|papa|masalah))\\b");

    private static final Pattern ALLOWING = pattern(words("ALLOWING") + " *$");
    private static final Pattern ALLOWED = pattern("^ +" + words("ALLOWED"));

    private static final Pattern SOLE =
            pattern(
                    words("SOLE")
                            + "(?: +(?:mau|sama|dengan|dgn|minta|untuk|with|ask|want))* +(?:beliau|dia|her|him"
                            + "|"
                            + any("TITLE")
                            + ")\\b|\\b(?:beliau|dia|her|him) +(?:saja|aja|sj|bae|ajo|only)\\b"
                            + "|\\b(?:nobody|no +one) +else\\b");

    private static final Pattern ANYBODY = pattern(words("ANYBODY"));

    /** What is no name unless somebody is known to have it. */
    private static final Set<String> ORDINARY = ordinary();

    private TeacherWishes() {}

    /**
     * All readings of what asks for somebody by name: appointments first, then in the order typed,
     * of each the longest name first.
     */
    public static List<TeacherWish> in(String text) {
        List<TeacherWish> wishes = new ArrayList<>();
        int from = 0;
        Matcher named = NAMED.matcher(text);
        int last = 0;
        while (from < text.length() && named.find(from)) {
            wishes.addAll(readings(named.toMatchResult(), text, last));
            last = named.end(1);
            from = named.end(1); // "bu siti atau pak budi": a title ends the name before
        }
        wishes.sort(Comparator.comparing(wish -> !wish.appointed()));
        return List.copyOf(wishes);
    }

    /**
     * @param last where the last title ended: what was said of that name is not said of this one
     */
    private static List<TeacherWish> readings(MatchResult named, String text, int last) {
        int clause = Math.max(last, lastStop(text, named.start()));
        String before = text.substring(clause, named.start());
        boolean unwanted =
                UNWANTED.matcher(before).find()
                        || REFUSED.matcher(before).find()
                        || REPLACED.matcher(before).find();
        if (unwanted) {
            return List.of();
        }
        Matcher cue = APPOINTED.matcher(before);
        boolean appointed = cue.find();
        if (!appointed) {
            cue = ASKING.matcher(before);
        }
        boolean asking = appointed || cue.find();
        boolean owned = OWNED.matcher(before).find();
        int start = asking ? clause + cue.start() : named.start();
        List<String> words = nameIn(named.group(2));
        List<TeacherWish> readings = new ArrayList<>();
        int ordinary = (int) words.stream().takeWhile(word -> !isOrdinary(word)).count();
        for (int length = words.size(); length > 0; length--) {
            int end = endOf(named, length);
            String after = ASKED.matcher(text.substring(end)).replaceFirst("");
            if (isAway(after)) {
                continue;
            }
            Optional<String> particle = particle(after);
            boolean meant =
                    appointed
                            ? length >= Math.max(1, ordinary)
                            : asking
                                    ? FOLLOWED.matcher(after).find()
                                    : !owned && particle.isPresent();
            if (meant) {
                readings.add(
                        new TeacherWish(
                                appointed,
                                named.group(1),
                                words.subList(0, length),
                                ordinary == 0,
                                text.substring(start, end) + particle.orElse("")));
            }
        }
        return readings;
    }

    /** "bu siti pak budi": up to the next title. */
    private static List<String> nameIn(String words) {
        return Arrays.stream(words.split(" +"))
                .takeWhile(word -> !TITLES.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static final Set<String> TITLES = Set.copyOf(WORDS.getOrDefault("TITLE", List.of()));

    private static int endOf(MatchResult named, int words) {
        Matcher word = Pattern.compile(WORD).matcher(named.group(2));
        int end = 0;
        for (int i = 0; i < words && word.find(); i++) {
            end = word.end();
        }
        return named.start(2) + end;
    }

    private static int lastStop(String text, int before) {
        return STOP.matcher(text.substring(0, before))
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
    }

    /** "saja", "lagi": what makes a wish of the name before it, as it stands. */
    private static Optional<String> particle(String after) {
        Matcher alone = ALONE.matcher(after);
        if (alone.find() && FOLLOWED.matcher(after.substring(alone.end())).find()) {
            return Optional.of(alone.group());
        }
        Matcher again = AGAIN.matcher(after);
        return again.find() && CLOSED.matcher(after.substring(again.end())).find()
                ? Optional.of(again.group())
                : Optional.empty();
    }

    /** Whether who was just named is told of as away; not where that is only a condition. */
    private static boolean isAway(String after) {
        String[] clauses = STOP.split(CONDITION.matcher(after).replaceAll(""), -1);
        String same = REASON.split(clauses[0], 2)[0];
        String soon =
                Arrays.stream(same.strip().split(" +"))
                        .limit(SOON)
                        .collect(Collectors.joining(" "));
        return AWAY.matcher(soon).find()
                || Arrays.stream(clauses).skip(1).anyMatch(c -> TOLD_AWAY.matcher(c).find());
    }

    /** Whether others may come too. */
    public static Others others(String text) {
        return sayingOf(text).others();
    }

    /** The words by which that is said, as typed; empty where it is not. */
    public static String wordsOfOthers(String text) {
        return sayingOf(text).words();
    }

    private record Saying(Others others, String words) {}

    private static Saying sayingOf(String text) {
        Matcher sole = SOLE.matcher(text);
        if (sole.find()) {
            return new Saying(Others.UNWANTED, sole.group());
        }
        String plain = OTHERWISE.matcher(text).replaceAll(",");
        Matcher other = OTHER.matcher(plain);
        Saying welcome = new Saying(Others.UNSAID, "");
        while (other.find()) {
            String before = plain.substring(lastStop(plain, other.start()), other.start());
            String after = plain.substring(other.end());
            Matcher barred = BARRED.matcher(before);
            Matcher barredAfter = BARRED_AFTER.matcher(after);
            if (barred.find()) {
                return new Saying(Others.UNWANTED, barred.group() + other.group());
            }
            if (barredAfter.find()) {
                return new Saying(Others.UNWANTED, other.group() + barredAfter.group());
            }
            Matcher allowing = ALLOWING.matcher(before);
            Matcher allowed = ALLOWED.matcher(after);
            if (allowing.find()) {
                welcome = new Saying(Others.WELCOME, allowing.group() + other.group());
            } else if (allowed.find()) {
                welcome = new Saying(Others.WELCOME, other.group() + allowed.group());
            }
        }
        return welcome;
    }

    /** Whether nobody in particular is wanted: "siapa saja". */
    public static boolean isAnybody(String text) {
        return ANYBODY.matcher(text).find();
    }

    /**
     * What is left of words for the teacher once what asks for somebody is cut out of them; empty
     * where nothing of weight is.
     *
     * @param words as typed, parted by commas
     * @param said what asks for somebody, as typed
     */
    public static String without(String words, String said) {
        String cut =
                Pattern.compile(
                                Pattern.quote(said.strip()).replace(" ", "\\E +\\Q"),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(words)
                        .replaceAll(",");
        return Arrays.stream(cut.split(",", -1))
                .map(part -> part.strip())
                .filter(part -> !isSlight(part))
                .collect(Collectors.joining(", "));
    }

    /** What is only the frame of a wish: "sudah", "ya", "sama". */
    private static boolean isSlight(String part) {
        return Arrays.stream(part.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .allMatch(SLIGHT::contains);
    }

    private static final Set<String> SLIGHT =
            Stream.of("APPOINTED", "ASKING", "BETWEEN", "ALONE", "AGAIN", "CLOSING", "SOLE", "NOT")
                    .flatMap(key -> WORDS.getOrDefault(key, List.of()).stream())
                    .flatMap(words -> Arrays.stream(words.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private static boolean isOrdinary(String word) {
        return ORDINARY.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> ordinary() {
        Set<String> all = new HashSet<>();
        Stream.of("FOLLOWING", "ROLE", "AWAY", "NOT", "ASKING", "BETWEEN", "MISSING")
                .flatMap(key -> WORDS.getOrDefault(key, List.of()).stream())
                .forEach(all::add);
        SubjectRecogniser.NAMES.lines().forEach(line -> all.addAll(line.texts()));
        for (WordFile.Line line : WordFile.beside(Lexicon.class, "words.txt").lines()) {
            all.add(line.key());
            all.addAll(line.texts());
        }
        return Set.copyOf(all);
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        for (WordFile.Line line :
                WordFile.beside(TeacherWishes.class, "teacher-words.txt").lines()) {
            words.merge(
                    line.key(),
                    line.texts(),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return Map.copyOf(words);
    }

    private static String subjects() {
        return "(?:"
                + anyOf(
                        SubjectRecogniser.NAMES.lines().stream()
                                .flatMap(line -> line.texts().stream())
                                .toList())
                + ")(?![\\p{L}'])";
    }

    /** One of those words, and no part of a longer one. */
    private static String words(String key) {
        return "(?<![\\p{L}'])(?:" + any(key) + ")(?![\\p{L}'])";
    }

    private static String any(String key) {
        return anyOf(WORDS.getOrDefault(key, List.of()));
    }

    private static String anyOf(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalStateException("no such words");
        }
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word ->
                        Arrays.stream(word.split(" "))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(" +")))
                .collect(Collectors.joining("|"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
