/** Tests of what calls the Bot API. */
@NullMarked
package id.guruonline.bot.telegram.api;

import org.jspecify.annotations.NullMarked;
