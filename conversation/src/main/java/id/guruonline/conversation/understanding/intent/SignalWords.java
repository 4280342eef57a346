package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Speaker;
import id.guruonline.conversation.understanding.words.WordFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of the phrases that hint at something: what everybody says, and what one kind of
 * speaker says, in a file called after it.
 */
public final class SignalWords {

    private static final WordFile COMMON = file("common");

    /** All the files. */
    public static final List<WordFile> ALL =
            Stream.concat(Stream.of(COMMON), Arrays.stream(Speaker.values()).map(SignalWords::own))
                    .toList();

    private SignalWords() {}

    private static WordFile file(String who) {
        return WordFile.beside(SignalWords.class, "signals-" + who + ".txt");
    }

    private static WordFile own(Speaker speaker) {
        return file(speaker.name().toLowerCase(Locale.ROOT));
    }

    /** The files of what {@code speaker} says. */
    public static List<WordFile> of(Speaker speaker) {
        return List.of(COMMON, own(speaker));
    }
}
