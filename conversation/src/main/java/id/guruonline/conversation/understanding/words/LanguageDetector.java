package id.guruonline.conversation.understanding.words;

import id.guruonline.conversation.message.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells English from Indonesian by the small words that only one of them has. */
public final class LanguageDetector {

    private static final Set<String> ENGLISH = WordSets.get("ENGLISH");
    private static final Set<String> INDONESIAN = WordSets.get("INDONESIAN");

    /** One word makes no English: "yes" and "no 1" everybody says. */
    private static final int LEAST = 2;

    private LanguageDetector() {}

    /** The language of {@code sentence}; null where it could be either. */
    public static @Nullable Language of(Sentence sentence) {
        int english = 0;
        int indonesian = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (ENGLISH.contains(token.text())) {
                english++;
            } else if (INDONESIAN.contains(token.lemma())) {
                indonesian++;
            }
        }
        if (english == indonesian) {
            return null;
        }
        if (english > indonesian) {
            return english >= LEAST ? Language.EN : null;
        }
        return Language.ID;
    }
}
