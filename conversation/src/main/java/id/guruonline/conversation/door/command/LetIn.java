package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/**
 * Somebody proved at a new address who they are.
 *
 * @param code by which they did; empty where it was their phone number
 * @param then how they are welcomed
 * @param stay what the dialogue of whoever had the address goes on waiting for; null where it was
 *     saved before anybody had
 * @param first whether they were known nowhere before; null where it was saved before that was kept
 */
@SavedAs("LetIn")
public record LetIn(
        String personId, String code, Command then, @Nullable State stay, @Nullable Boolean first)
        implements DoorCommand {}
