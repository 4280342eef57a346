package id.guruonline.conversation.dialogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.guruonline.scheduler.people.People;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of several schools an answer names: "yang smpn 3", "yang di SMP saja", "yang Bungo". */
public final class SchoolNamed {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** "SMP" may be said for "SMPN", and "SMP Negeri" stands in many lists. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("sd", "sd"),
                    Map.entry("smp", "smp"),
                    Map.entry("sma", "sma"),
                    Map.entry("smk", "smk"),
                    Map.entry("slb", "slb"),
                    Map.entry("tk", "tk"),
                    Map.entry("paud", "paud"),
                    Map.entry("sdn", "sd"),
                    Map.entry("sdit", "sd"),
                    Map.entry("smpn", "smp"),
                    Map.entry("smpit", "smp"),
                    Map.entry("sman", "sma"),
                    Map.entry("smkn", "smk"),
                    Map.entry("mts", "mts"),
                    Map.entry("mtsn", "mts"));

    /** Of "SMP Negeri 3". */
    private static final Set<String> FORMS = Set.of("negeri", "n", "swasta");

    private static final Set<String> LEADS = Set.of("di", "yang", "yg", "sekolah", "at", "the");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final People people;

    public SchoolNamed(People people) {
        this.people = people;
    }

    /**
     * Of these schools those that the text names: by kind and number ("smpn 3"), which no other
     * has; of several also by kind alone ("yang di SMP") or by a word of the name.
     *
     * @param npsns of the schools
     * @return all of them where none is named; none where one is that is not among them
     */
    public Set<String> among(Set<String> npsns, String text) {
        List<String> said = words(text);
        Set<String> numbered = numbered(said);
        if (!numbered.isEmpty()) {
            return best(npsns, own -> count(numbered(own), numbered), 1);
        }
        return npsns.size() < 2 ? npsns : best(npsns, own -> alike(own, said), 0);
    }

    /**
     * @param least so much alike at least
     */
    private Set<String> best(Set<String> npsns, ToLongFunction<List<String>> likeness, long least) {
        Map<String, Long> alike = new HashMap<>();
        for (String npsn : npsns) {
            List<String> own = words(people.directory().getSchool(npsn).name());
            alike.put(npsn, likeness.applyAsLong(own));
        }
        long best = alike.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return alike.entrySet().stream()
                .filter(school -> school.getValue() == best && best >= least)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /** A number alone may be of a class, and "min" alone is the admin who is spoken to. */
    private static long alike(List<String> own, List<String> said) {
        long words =
                own.stream()
                        .distinct()
                        .filter(word -> !KINDS.containsValue(word))
                        .filter(word -> !NUMBER.matcher(word).matches())
                        .filter(said::contains)
                        .count();
        boolean kind =
                IntStream.range(1, said.size())
                        .filter(i -> said.get(i).equals(own.getFirst()))
                        .anyMatch(i -> LEADS.contains(said.get(i - 1)));
        return words + (kind ? 1 : 0);
    }

    /** "smp 3"; the "sd" of "8 sd 9" is no school. */
    private static Set<String> numbered(List<String> words) {
        return IntStream.range(0, words.size() - 1)
                .filter(i -> KINDS.containsValue(words.get(i)))
                .filter(i -> NUMBER.matcher(words.get(i + 1)).matches())
                .filter(i -> i == 0 || !NUMBER.matcher(words.get(i - 1)).matches())
                .mapToObj(i -> words.get(i) + " " + words.get(i + 1))
                .collect(toUnmodifiableSet());
    }

    private static long count(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .map(word -> KINDS.getOrDefault(word, word))
                .toList();
    }
}
