package id.guruonline.conversation.turn;

/**
 * The right to handle a lane's messages, until it is given back or its owner is gone.
 *
 * @param fence grows with every lease of that lane; what is saved under an older one is refused
 */
public record Lease(String lane, String owner, long fence) {}
