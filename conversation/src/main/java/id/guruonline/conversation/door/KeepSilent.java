package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.Command;

/**
 * Answer nothing.
 *
 * @param then whoever was told enough
 */
public record KeepSilent(Stranger then) implements Command {}
