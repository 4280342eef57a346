@NullMarked
package id.guruonline.bot.twilio.store;

import org.jspecify.annotations.NullMarked;
