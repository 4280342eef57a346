package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.text.Language;

/**
 * Somebody wrote for the first time, and not in Indonesian.
 *
 * @param language kept from now on
 * @param command what was asked for
 */
public record FirstContact(Language language, Command command) implements Command {}
