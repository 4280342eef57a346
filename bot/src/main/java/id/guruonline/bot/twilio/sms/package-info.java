/** SMS through Twilio. */
@NullMarked
package id.guruonline.bot.twilio.sms;

import org.jspecify.annotations.NullMarked;
