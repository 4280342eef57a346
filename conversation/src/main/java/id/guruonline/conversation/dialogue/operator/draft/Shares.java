package id.guruonline.conversation.dialogue.operator.draft;

import id.guruonline.conversation.understanding.TeacherWishes;
import id.guruonline.conversation.understanding.meaning.Slot;
import id.guruonline.conversation.understanding.meaning.Understood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a message that orders several lessons says of each: "MTK 5A kamis 7.30 minta bu siti, IPA 6B
 * kamis jam 9 minta pak budi".
 */
public final class Shares {

    /** What parts clauses; the dot of a time does not. */
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[,;!?\\n]+|\\.(?!\\d)|\\b(?:dan|serta|lalu|terus|and)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Shares() {}

    /**
     * The share of each lesson in the order of the list. What stands before all of them is said of
     * all; so is a wish for a teacher that comes last, in a clause of its own, where it is the only
     * one. Where it cannot be told where they stand everything is said of each.
     */
    public static List<String> of(String text, List<Understood> lessons) {
        List<Integer> starts = starts(text, lessons);
        if (lessons.size() < 2 || starts.size() < lessons.size()) {
            return Collections.nCopies(lessons.size(), text);
        }
        List<Integer> bounds = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            bounds.add(clauseOf(text, i == 0 ? 0 : starts.get(i - 1), starts.get(i)));
        }
        String first = text.substring(0, bounds.getFirst());
        String ahead = text.substring(bounds.getFirst(), starts.getFirst());
        int end = endOfClause(text, starts.getLast());
        String last = text.substring(end);
        boolean oneForAll = TeacherWishes.in(text.substring(starts.getFirst(), end)).isEmpty();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> {
                    boolean isLast = i == starts.size() - 1;
                    String own = text.substring(bounds.get(i), isLast ? end : bounds.get(i + 1));
                    String before = oneForAll && i > 0 ? ahead + ", " : "";
                    String after = oneForAll || isLast ? last : "";
                    return first + before + own + after;
                })
                .toList();
    }

    /** Where the subject or the class of each stands; fewer where one cannot be found. */
    private static List<Integer> starts(String text, List<Understood> lessons) {
        String small = text.toLowerCase(Locale.ROOT);
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (Understood lesson : lessons) {
            int begin = from;
            List<String> words =
                    Stream.of(Slot.SUBJECT, Slot.CLASS)
                            .flatMap(slot -> lesson.wordsOf(slot).stream())
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .filter(word -> small.indexOf(word, begin) >= 0)
                            .toList();
            if (words.isEmpty()) {
                return List.of();
            }
            starts.add(words.stream().mapToInt(w -> small.indexOf(w, begin)).min().orElseThrow());
            from =
                    words.stream()
                            .mapToInt(w -> small.indexOf(w, begin) + w.length())
                            .max()
                            .orElseThrow();
        }
        return starts;
    }

    /** Where the clause begins in which that stands, after the one before. */
    private static int clauseOf(String text, int from, int at) {
        Matcher between = BETWEEN.matcher(text).region(from, at);
        int begin = from == 0 ? 0 : at;
        while (between.find()) {
            begin = between.end();
        }
        return begin;
    }

    private static int endOfClause(String text, int from) {
        Matcher between = BETWEEN.matcher(text).region(from, text.length());
        return between.find() ? between.start() : text.length();
    }
}
