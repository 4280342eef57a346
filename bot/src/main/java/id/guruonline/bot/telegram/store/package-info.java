/** What Telegram's channel remembers, in MongoDB. */
@NullMarked
package id.guruonline.bot.telegram.store;

import org.jspecify.annotations.NullMarked;
