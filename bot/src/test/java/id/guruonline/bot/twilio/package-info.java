/** Tests of WhatsApp and SMS through Twilio. */
@NullMarked
package id.guruonline.bot.twilio;

import org.jspecify.annotations.NullMarked;
