/** Telegram: what comes in by polling or webhook, what goes out, paced. */
@NullMarked
package id.guruonline.bot.telegram;

import org.jspecify.annotations.NullMarked;
