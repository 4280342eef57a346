package id.guruonline.conversation.understanding.intent;

import id.guruonline.conversation.understanding.meaning.Detail;
import id.guruonline.conversation.understanding.meaning.Intent;
import org.jspecify.annotations.Nullable;

/** An intent with its finer kind. */
public record Taken(Intent intent, @Nullable Detail detail) {

    static Taken as(Intent intent) {
        return new Taken(intent, null);
    }

    static Taken unsure(@Nullable Detail detail) {
        return new Taken(Intent.UNSURE, detail);
    }
}
