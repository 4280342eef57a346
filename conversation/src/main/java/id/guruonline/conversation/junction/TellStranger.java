package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.Command;

/** Tell somebody unknown what this is and whom to ask. */
public record TellStranger() implements Command {}
