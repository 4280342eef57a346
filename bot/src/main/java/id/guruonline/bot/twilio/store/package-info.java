/** What Twilio's channels remember, in MongoDB. */
@NullMarked
package id.guruonline.bot.twilio.store;

import org.jspecify.annotations.NullMarked;
