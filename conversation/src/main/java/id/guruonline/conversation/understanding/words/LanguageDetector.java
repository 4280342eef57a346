package id.guruonline.conversation.understanding.words;

import id.guruonline.conversation.understanding.meaning.Language;
import java.util.Set;

/** Tells English from Indonesian by the small words that only one of them has. */
public final class LanguageDetector {

    private static final Set<String> ENGLISH = WordSets.get("ENGLISH");
    private static final Set<String> INDONESIAN = WordSets.get("INDONESIAN");

    private LanguageDetector() {}

    public static Language of(Sentence sentence) {
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
            return Language.UNKNOWN;
        }
        return english > indonesian ? Language.ENGLISH : Language.INDONESIAN;
    }
}
