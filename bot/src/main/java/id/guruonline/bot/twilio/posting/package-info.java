/** How a message is posted to Twilio, paced, and looked for where the answer was lost. */
@NullMarked
package id.guruonline.bot.twilio.posting;

import org.jspecify.annotations.NullMarked;
