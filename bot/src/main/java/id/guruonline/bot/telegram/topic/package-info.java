/** In which topic of a private chat somebody last wrote. */
@NullMarked
package id.guruonline.bot.telegram.topic;

import org.jspecify.annotations.NullMarked;
