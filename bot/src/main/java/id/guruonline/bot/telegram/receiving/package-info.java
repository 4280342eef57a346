/** How what people send to the bot comes in: polled for or brought, read, and acknowledged. */
@NullMarked
package id.guruonline.bot.telegram.receiving;

import org.jspecify.annotations.NullMarked;
