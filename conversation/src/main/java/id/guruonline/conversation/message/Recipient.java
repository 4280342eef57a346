package id.guruonline.conversation.message;

/**
 * Somebody for whom a message waits.
 *
 * @param lane how urgent it is
 */
public record Recipient(Address to, OutboxLane lane) {}
