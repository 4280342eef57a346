/** Calls of the Bot API, by which settings, and what calls it over and over. */
@NullMarked
package id.guruonline.bot.telegram.api;

import org.jspecify.annotations.NullMarked;
