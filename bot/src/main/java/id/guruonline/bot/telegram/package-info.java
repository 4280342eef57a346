/**
 * Telegram. {@code TelegramBot} is the carrier; {@code receiving} has its way in, {@code sending}
 * its channel, {@code api} what both call. They know each other only in this order.
 */
@NullMarked
package id.guruonline.bot.telegram;

import org.jspecify.annotations.NullMarked;
