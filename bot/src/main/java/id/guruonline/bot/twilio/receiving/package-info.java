/** What Twilio calls the service for: what people send, and what became of messages. */
@NullMarked
package id.guruonline.bot.twilio.receiving;

import org.jspecify.annotations.NullMarked;
