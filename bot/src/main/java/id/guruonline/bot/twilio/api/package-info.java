/**
 * Calls of Twilio's API, by which settings, what its error codes mean and how it writes addresses.
 */
@NullMarked
package id.guruonline.bot.twilio.api;

import org.jspecify.annotations.NullMarked;
