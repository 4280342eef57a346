package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.words.WordFile;
import id.guruonline.scheduler.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the phrases that hint at something: what everybody says, and what one role says that
 * has words of its own, in a file called after it. A phrase that alone tells what people of a role
 * want stands in another file called after that.
 */
public final class SignalWords {

    /** The files whose keys are {@link Signal}s. */
    static final List<WordFile> SIGNALS = files("signals-");

    /** All the files. */
    public static final List<WordFile> ALL =
            Stream.concat(SIGNALS.stream(), files("wants-").stream()).toList();

    private SignalWords() {}

    private static List<WordFile> files(String kind) {
        return Stream.concat(
                        Stream.of("common", "automatic"),
                        Arrays.stream(Role.values()).map(SignalWords::nameOf))
                .flatMap(who -> find(kind + who).stream())
                .toList();
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<WordFile> find(String name) {
        return SignalWords.class.getResource(name + ".txt") == null
                ? Optional.empty()
                : Optional.of(WordFile.beside(SignalWords.class, name + ".txt"));
    }

    /**
     * The files of the signals in what people of that role say: its own, and that of the one it
     * speaks like.
     */
    public static List<WordFile> of(Role role) {
        return Stream.of("common", "automatic", nameOf(Speech.like(role)), nameOf(role))
                .distinct()
                .flatMap(who -> find("signals-" + who).stream())
                .toList();
    }

    /** The file of what people of that role want by a phrase alone, whose keys are its intents. */
    public static List<WordFile> ofWants(Role role) {
        return find("wants-" + nameOf(role)).stream().toList();
    }
}
