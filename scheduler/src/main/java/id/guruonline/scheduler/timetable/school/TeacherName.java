package id.guruonline.scheduler.timetable.school;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody is called by, without titles and degrees: "Drs. H. Ahmad Yani, MM" is ahmad yani.
 */
public final class TeacherName {

    private static final Set<String> TITLES =
            Set.of(
                    "bu",
                    "buk",
                    "ibu",
                    "pak",
                    "bapak",
                    "bpk",
                    "bp",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "ust",
                    "ustadz",
                    "ustaz",
                    "ustadzah",
                    "drs",
                    "dra",
                    "dr",
                    "ir",
                    "h",
                    "hj",
                    "hajah",
                    "prof",
                    "guru");

    private static final Set<String> DEGREES =
            Set.of(
                    "spd", "spdi", "spdsd", "mpd", "mpdi", "skom", "mkom", "sag", "mag", "ssos",
                    "sh", "mh", "se", "mm", "st", "mt", "ssi", "msi", "ss", "sip", "gr", "amd",
                    "ama", "amapd", "ba", "ma", "lc", "sth", "smn", "sst", "sor");

    /** "S.Pd.", "M.Si": capitals and dots. */
    private static final Pattern DOTTED =
            Pattern.compile("\\p{Lu}\\p{L}{0,3}(?:\\.\\p{L}{1,4})+\\.?");

    private TeacherName() {}

    /** The words of it, in small letters; none where nothing is left. */
    public static List<String> wordsOf(String name) {
        return Arrays.stream(name.split(",", 2)[0].strip().split("[\\s]+"))
                .filter(word -> !DOTTED.matcher(word).matches())
                .map(word -> word.replaceAll("[^\\p{L}']", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .filter(word -> !TITLES.contains(word) && !DEGREES.contains(word))
                .toList();
    }

    /** By what two writings of one name are the same. */
    public static String keyOf(String name) {
        return wordsOf(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether whoever is called that may be meant by what is said: "Bu Ani" by "Ani Lestari". */
    public static boolean isMeant(String full, String said) {
        List<String> words = wordsOf(full);
        List<String> wanted = wordsOf(said);
        return !wanted.isEmpty()
                && wanted.stream()
                        .allMatch(word ->
                                words.contains(word)
                                        || (word.length() == 1
                                                && words.stream()
                                                        .anyMatch(w -> w.startsWith(word))));
    }
}
