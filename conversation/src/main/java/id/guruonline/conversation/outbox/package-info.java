/**
 * What becomes of a message to somebody: {@code OutboxQueue} adds and says what goes next, {@code
 * Attempts} begin it, {@code OutboxReports} takes what channels report, {@code SendingRules} say
 * what is sent instead, {@code Delivery} how far a message is. Plain Java; messages are kept behind
 * {@code OutboxStore}.
 */
@NullMarked
package id.guruonline.conversation.outbox;

import org.jspecify.annotations.NullMarked;
