package id.guruonline.conversation.dialogue.office;

import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.PhoneNumbers;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom a text means: by a number, or by as many words of a name as it has. */
final class Meant {

    /** A phone number as it stands in a sentence. */
    static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .()-]{0,2}\\d){7,14}");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What is said with a name and is none. */
    private static final Set<String> TITLES =
            Set.of(
                    "pak", "bu", "bapak", "ibu", "bpk", "sdr", "sdri", "mas", "mbak", "kak", "drs",
                    "dra", "ir", "dr", "haji", "hajah", "mr", "mrs", "ms", "spd", "mpd", "skom");

    private static final int SHORTEST = 3;

    private Meant() {}

    /** Who fits best, one a number, by name; nobody who left, and no pupil. */
    static List<Person> in(Directory directory, String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            return PhoneNumbers.e164(number.group()).flatMap(directory::findByPhone).stream()
                    .toList();
        }
        Set<String> words = words(text);
        Map<Person, Integer> fitting = new LinkedHashMap<>();
        for (Person person : directory.listPersons()) {
            if (person instanceof Pupil || directory.hasLeft(person.id())) {
                continue;
            }
            int shared = shared(words, person);
            if (shared > 0) {
                fitting.put(person, shared);
            }
        }
        int most = fitting.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Person> best =
                fitting.entrySet().stream()
                        .filter(each -> each.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return oneANumber(ofTheRole(TypedRole.in(text), best));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> word.length() >= SHORTEST && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }

    private static int shared(Set<String> words, Person person) {
        return (int) words(person.name()).stream().filter(words::contains).count();
    }

    /** Those of the role that is named; all where none is, or nobody has it. */
    private static List<Person> ofTheRole(Set<Role> named, List<Person> persons) {
        List<Person> those =
                persons.stream().filter(person -> named.contains(person.role())).toList();
        return those.isEmpty() ? persons : those;
    }

    private static List<Person> oneANumber(List<Person> persons) {
        Map<String, Person> byNumber = new LinkedHashMap<>();
        persons.forEach(person ->
                byNumber.putIfAbsent(
                        person.phone() == null ? person.id() : String.valueOf(person.phone()),
                        person));
        return List.copyOf(byNumber.values());
    }
}
