/** WhatsApp through Twilio. */
@NullMarked
package id.guruonline.bot.twilio.whatsapp;

import org.jspecify.annotations.NullMarked;
