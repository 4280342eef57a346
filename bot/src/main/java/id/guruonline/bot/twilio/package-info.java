/**
 * WhatsApp and SMS through Twilio. {@code TwilioAccount} is the carrier; {@code receiving} has its
 * way in, {@code whatsapp} and {@code sms} its channels, {@code template} what WhatsApp approves,
 * {@code posting} how anything is posted, {@code contact} what is known of an address and {@code
 * api} what all of them call. They know each other only in this order.
 */
@NullMarked
package id.guruonline.bot.twilio;

import org.jspecify.annotations.NullMarked;
