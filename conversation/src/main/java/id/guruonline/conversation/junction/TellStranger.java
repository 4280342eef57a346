package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;

/**
 * Tell somebody unknown what this is and whom to ask.
 *
 * @param shown whether they just showed a phone number, which nobody is registered with
 */
public record TellStranger(boolean shown) implements Command {}
