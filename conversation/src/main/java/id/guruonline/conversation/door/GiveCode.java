package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;

/**
 * Give somebody a code by which they get in from somewhere else.
 *
 * @param then what the dialogue goes on waiting for
 */
public record GiveCode(String code, State then) implements Command {}
