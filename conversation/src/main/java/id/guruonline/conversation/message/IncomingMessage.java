package id.guruonline.conversation.message;

import java.time.Instant;

/**
 * What a channel was given.
 *
 * @param id the channel's own id of the message, made unique by the channel's name: delivered
 *     twice, it is handled once
 * @param receivedAt "now" for understanding it, however late it is handled
 */
public record IncomingMessage(String id, Address from, Content content, Instant receivedAt) {}
