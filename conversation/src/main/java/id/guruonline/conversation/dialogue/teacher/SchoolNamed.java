package id.guruonline.conversation.dialogue.teacher;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.guruonline.scheduler.people.People;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of several schools an answer names: "yang smpn 3", "yang di SMP saja", "yang Bungo". */
final class SchoolNamed {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** "SMP" may be said for "SMPN", and "SMP Negeri" stands in many lists. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("sdn", "sd"),
                    Map.entry("sdit", "sd"),
                    Map.entry("smpn", "smp"),
                    Map.entry("smpit", "smp"),
                    Map.entry("sman", "sma"),
                    Map.entry("smkn", "smk"),
                    Map.entry("min", "mi"),
                    Map.entry("mtsn", "mts"),
                    Map.entry("man", "ma"));

    private final People people;

    SchoolNamed(People people) {
        this.people = people;
    }

    /**
     * Of these schools those that the text names best.
     *
     * @param npsns of the schools
     * @return all of them where none is named; none where a kind of school is named that is not
     *     among them
     */
    Set<String> among(Set<String> npsns, String text) {
        Set<String> said = Set.copyOf(words(text));
        Map<String, Long> named = new HashMap<>();
        boolean kindFound = false;
        for (String npsn : npsns) {
            List<String> own = words(people.directory().getSchool(npsn).name());
            boolean sameKind = said.contains(own.getFirst());
            kindFound |= sameKind;
            named.put(npsn, own.stream().distinct().filter(said::contains).count());
        }
        if (!kindFound && said.stream().anyMatch(KINDS::containsValue)) {
            return Set.of();
        }
        long best = named.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return named.entrySet().stream()
                .filter(school -> school.getValue() == best)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> KINDS.getOrDefault(word, word))
                .toList();
    }
}
