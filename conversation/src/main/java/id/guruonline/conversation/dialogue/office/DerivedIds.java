package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Input;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of what a turn makes: made again after a crash, it is the same. */
final class DerivedIds {

    private DerivedIds() {}

    /**
     * The turn's one of that kind.
     *
     * @param kind a word
     */
    static String of(String kind, Input input) {
        return UUID.nameUUIDFromBytes(
                        (kind + " " + input.turnId()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
