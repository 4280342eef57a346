package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;

/**
 * Somebody proved at a new address who they are.
 *
 * @param code by which they did; empty where it was their phone number
 * @param then how they are welcomed
 */
public record LetIn(String personId, String code, Command then) implements Command {}
