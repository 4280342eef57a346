package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.words.Sentence;
import java.util.List;

/** Finds all readings of one kind in a sentence. */
public interface Recogniser {

    /** Adds what it finds in {@code sentence} to {@code found}; readings may overlap. */
    void recognise(Sentence sentence, Utterance utterance, List<Reading> found);
}
