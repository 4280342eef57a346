/** WhatsApp and SMS through Twilio: signed webhooks in, messages and what became of them out. */
@NullMarked
package id.guruonline.bot.twilio;

import org.jspecify.annotations.NullMarked;
