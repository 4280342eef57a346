package id.guruonline.conversation.understanding.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Leads a mistyped word to the one known word it can be. Words are found by what is left when a
 * letter (of long words two) is dropped, so that no list is walked. A word that two known words are
 * equally near to, or that is an ordinary word of its own, stays as it is.
 */
final class Speller {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int FEWEST_CONSONANTS = 3;
    private static final int SHORTEST_BARE = 4;
    private static final int LONGEST = 24;

    /**
     * Of four letters, and so frequent that a slip of the finger is likelier than a word unknown.
     */
    private static final Set<String> FREQUENT = Set.of("guru", "lusa", "rabu", "pagi", "sore");

    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final Set<String> correct;
    private final UnaryOperator<String> lemma;
    private final Set<String> ordinary;
    private final Map<String, Set<String>> byRemains = new HashMap<>();

    /** By what is left without vowels: "slsa" and "selasa" leave "sls". */
    private final Map<String, Set<String>> byConsonants = new HashMap<>();

    /** {@code lemma} tells which known words are the same. */
    Speller(Set<String> correct, Set<String> ordinary, UnaryOperator<String> lemma) {
        this.correct = correct;
        this.lemma = lemma;
        this.ordinary = ordinary;
        for (String word : correct) {
            if (word.length() >= SHORTEST) {
                for (String rest : remains(word)) {
                    byRemains.computeIfAbsent(rest, each -> new HashSet<>()).add(word);
                }
                byConsonants.computeIfAbsent(consonants(word), each -> new HashSet<>()).add(word);
            }
        }
    }

    /** Whether {@code word} is spelled right, as one of ours or as an ordinary word. */
    boolean knows(String word) {
        return correct.contains(word) || ordinary.contains(word);
    }

    /**
     * The known word that {@code word} is a typo of; {@code word} itself if there is not just one.
     */
    String correct(String word) {
        if (correct.contains(word) || ordinary.contains(word)) {
            return word;
        }
        String once = undoubled(word);
        boolean drawn = once.length() == 3 && word.length() > once.length() + 1;
        if ((once.length() >= 4 || drawn) && correct.contains(once)) {
            return once;
        }
        String squeezed = squeeze(word);
        // "yaaa" is "ya", but "sbb" is not "sb"
        boolean held = squeezed.length() > 2 || word.length() > squeezed.length() + 1;
        if (held && correct.contains(squeezed)) {
            return squeezed;
        }
        if (squeezed.length() > LONGEST) {
            return word;
        }
        if (squeezed.length() < SHORTEST) {
            String slip = slipped(word);
            return slip.equals(word) ? lengthened(word) : slip;
        }
        String best = word;
        int least = Integer.MAX_VALUE;
        for (String rest : remains(squeezed)) {
            for (String candidate : byRemains.getOrDefault(rest, Set.of())) {
                int distance = cost(squeezed, candidate);
                boolean other = !lemma.apply(candidate).equals(lemma.apply(best));
                if (distance < least) {
                    least = distance;
                    best = candidate;
                } else if (distance == least && distance < Integer.MAX_VALUE && other) {
                    best = word;
                }
            }
        }
        return best.equals(word) ? lengthened(word) : best;
    }

    /** The frequent word of four letters of which one was typed beside its key: "gutu". */
    private static String slipped(String word) {
        for (String frequent : FREQUENT) {
            if (isSlip(word, frequent) || areSwapped(word, frequent)) {
                return frequent;
            }
        }
        return word;
    }

    /** Whether all letters but one are the same, and that one lies beside its key. */
    private static boolean isSlip(String typed, String known) {
        int slips = 0;
        for (int i = 0; i < known.length() && typed.length() == known.length(); i++) {
            char one = typed.charAt(i);
            char other = known.charAt(i);
            slips += one == other ? 0 : areBeside(one, other) ? 1 : 2;
        }
        return slips == 1;
    }

    /** Whether their keys touch each other; each row lies half a key further right. */
    private static boolean areBeside(char one, char other) {
        int row = row(one);
        int rowOther = row(other);
        if (row < 0 || rowOther < 0) {
            return false;
        }
        int right = KEYS.get(rowOther).indexOf(other) - KEYS.get(row).indexOf(one);
        return switch (rowOther - row) {
            case 0 -> right == 1 || right == -1;
            case 1 -> right == 0 || right == -1; // below: "t" has "f" and "g"
            case -1 -> right == 0 || right == 1;
            default -> false;
        };
    }

    private static int row(char letter) {
        for (int row = 0; row < KEYS.size(); row++) {
            if (KEYS.get(row).indexOf(letter) >= 0) {
                return row;
            }
        }
        return -1;
    }

    /** The one known word that {@code word} is without some of its vowels: "prkrya", "infrmtka". */
    private String lengthened(String word) {
        String bones = consonants(word);
        String meant = word;
        if (word.length() < SHORTEST_BARE || bones.length() < FEWEST_CONSONANTS) {
            return word;
        }
        for (String candidate : byConsonants.getOrDefault(bones, Set.of())) {
            boolean other = !lemma.apply(candidate).equals(lemma.apply(meant));
            if (isWithin(word, candidate) && !meant.equals(word) && other) {
                return word;
            }
            meant = isWithin(word, candidate) ? candidate : meant;
        }
        return meant;
    }

    /** Whether the letters of {@code some} are in {@code all} in that order. */
    private static boolean isWithin(String some, String all) {
        int at = 0;
        for (int i = 0; i < all.length() && at < some.length(); i++) {
            at += all.charAt(i) == some.charAt(at) ? 1 : 0;
        }
        return at == some.length();
    }

    /** The word without vowels, but for the letter it begins with. */
    private static String consonants(String word) {
        return word.isEmpty() ? word : word.charAt(0) + word.substring(1).replaceAll("[aeiou]", "");
    }

    /** Whether letters had to be guessed, not only taken away where they were drawn out. */
    boolean isGuess(String word, String meant) {
        return !meant.equals(word)
                && !meant.equals(undoubled(word))
                && !meant.equals(squeeze(word));
    }

    /** The typos between two words; many if they are too many to be the same word. */
    private static int cost(String typed, String known) {
        int allowed = known.length() >= LONG ? 2 : 1;
        boolean swapped = areSwapped(typed, known);
        boolean first = typed.charAt(0) == known.charAt(0);
        if (!first && !swapped && !isSlip(typed, known)) {
            return Integer.MAX_VALUE;
        }
        int distance = swapped ? 1 : new LevenshteinDistance(allowed).apply(typed, known);
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }

    /** Whether they differ by one pair of neighbours that changed places. */
    private static boolean areSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int i = 0;
        while (i < one.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i + 1 < one.length()
                && one.charAt(i) == other.charAt(i + 1)
                && one.charAt(i + 1) == other.charAt(i)
                && one.substring(i + 2).equals(other.substring(i + 2));
    }

    /** "bissa" is "bisa". */
    private static String undoubled(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }

    /** "besooook" is "besok": a letter held down counts once. */
    private static String squeeze(String word) {
        StringBuilder squeezed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean third =
                    i >= 2
                            && word.charAt(i) == word.charAt(i - 1)
                            && word.charAt(i) == word.charAt(i - 2);
            boolean heldAtEnd =
                    i >= 1
                            && word.charAt(i) == word.charAt(i - 1)
                            && (i == word.length() - 1 || third);
            if (!third && !heldAtEnd) {
                squeezed.append(word.charAt(i));
            }
        }
        int last = squeezed.length() - 1;
        boolean doubledEnd =
                last >= 1
                        && squeezed.length() < word.length()
                        && squeezed.charAt(last) == squeezed.charAt(last - 1);
        return doubledEnd ? squeezed.substring(0, last) : squeezed.toString();
    }

    private static Set<String> remains(String word) {
        Set<String> remains = new HashSet<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            String once = word.substring(0, i) + word.substring(i + 1);
            remains.add(once);
            if (word.length() >= LONG) {
                for (int j = i; j < once.length(); j++) {
                    remains.add(once.substring(0, j) + once.substring(j + 1));
                }
            }
        }
        return remains;
    }
}
