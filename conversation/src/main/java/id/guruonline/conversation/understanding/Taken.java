package id.guruonline.conversation.understanding;

import org.jspecify.annotations.Nullable;

/** An intent with its finer kind. */
record Taken(Intent intent, @Nullable Detail detail) {

    static Taken as(Intent intent) {
        return new Taken(intent, null);
    }

    static Taken unsure(@Nullable Detail detail) {
        return new Taken(Intent.UNSURE, detail);
    }
}
