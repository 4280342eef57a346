/** How messages go out to the chats of the bot, at the pace that Telegram allows. */
@NullMarked
package id.guruonline.bot.telegram.sending;

import org.jspecify.annotations.NullMarked;
