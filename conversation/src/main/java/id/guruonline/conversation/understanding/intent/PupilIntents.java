package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.conversation.understanding.reading.TypedNumber;

/** What a pupil wants: to give stars. */
public final class PupilIntents {

    private PupilIntents() {}

    /** What the pupil who said {@code heard} wants, {@link Intent.Talk#UNSURE} if nothing tells. */
    public static IntentTaken of(Heard heard) {
        Integer number = heard.number();
        if (number != null) {
            return number >= 1 && number <= 5
                    ? IntentTaken.as(Intent.Learning.RATE)
                    : IntentTaken.unsure(null);
        }
        if (heard.has(Signal.PRAISE) && !heard.has(Signal.THANKS)) {
            return IntentTaken.unsure(null); // praise is no number of stars
        }
        if (TypedNumber.isIn(heard.sentence())) {
            return IntentTaken.unsure(null); // "4 atau 5 ya"
        }
        return heard.simply();
    }
}
