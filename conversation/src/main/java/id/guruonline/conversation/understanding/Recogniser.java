package id.guruonline.conversation.understanding;

import java.util.List;

/** Finds all readings of one kind in a sentence. */
interface Recogniser {

    /** Adds what it finds in {@code sentence} to {@code found}; readings may overlap. */
    void recognise(Sentence sentence, Utterance utterance, List<Match> found);
}
