package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Speaker;
import id.guruonline.conversation.understanding.words.WordFile;
import java.util.List;

/**
 * The files of the phrases that hint at something: what everybody says, and what one kind of
 * speaker says.
 */
public final class SignalWords {

    private static final WordFile COMMON = file("common");
    private static final WordFile OPERATOR = file("operator");
    private static final WordFile TEACHER = file("teacher");

    /** All the files. */
    public static final List<WordFile> ALL = List.of(COMMON, OPERATOR, TEACHER);

    private SignalWords() {}

    private static WordFile file(String who) {
        return WordFile.beside(SignalWords.class, "signals-" + who + ".txt");
    }

    /** The files of what {@code speaker} says. */
    public static List<WordFile> of(Speaker speaker) {
        return switch (speaker) {
            case OPERATOR -> List.of(COMMON, OPERATOR);
            case TEACHER -> List.of(COMMON, TEACHER);
            case PUPIL -> List.of(COMMON);
        };
    }
}
