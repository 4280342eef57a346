/** The templates for what is told on WhatsApp outside the 24 hours. */
@NullMarked
package id.guruonline.bot.twilio.template;

import org.jspecify.annotations.NullMarked;
