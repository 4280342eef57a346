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
 * has words of its own, in a file called after it.
 */
public final class SignalWords {

    private static final WordFile COMMON = file("common");

    /** All the files. */
    public static final List<WordFile> ALL =
            Stream.concat(
                            Stream.of(COMMON),
                            Arrays.stream(Role.values()).flatMap(role -> findOwn(role).stream()))
                    .toList();

    private SignalWords() {}

    private static String name(String who) {
        return "signals-" + who + ".txt";
    }

    private static WordFile file(String who) {
        return WordFile.beside(SignalWords.class, name(who));
    }

    private static Optional<WordFile> findOwn(Role role) {
        String who = role.name().toLowerCase(Locale.ROOT);
        return SignalWords.class.getResource(name(who)) == null
                ? Optional.empty()
                : Optional.of(file(who));
    }

    /** The files of what people of that role say: its own, and that of the one it speaks like. */
    public static List<WordFile> of(Role role) {
        return Stream.concat(
                        Stream.of(COMMON),
                        Stream.of(Speech.like(role), role)
                                .distinct()
                                .flatMap(each -> findOwn(each).stream()))
                .toList();
    }
}
