/** What is known of an address, whoever it belongs to. */
@NullMarked
package id.guruonline.bot.twilio.contact;

import org.jspecify.annotations.NullMarked;
