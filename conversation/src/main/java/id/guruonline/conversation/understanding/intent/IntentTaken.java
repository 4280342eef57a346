package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import org.jspecify.annotations.Nullable;

/** An intent with its finer kind. */
public record IntentTaken(Intent intent, @Nullable Detail detail) {

    static IntentTaken as(Intent intent) {
        return new IntentTaken(intent, null);
    }

    static IntentTaken unsure(@Nullable Detail detail) {
        return new IntentTaken(Intent.Talk.UNSURE, detail);
    }
}
