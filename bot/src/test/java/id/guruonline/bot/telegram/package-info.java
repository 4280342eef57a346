@NullMarked
package id.guruonline.bot.telegram;

import org.jspecify.annotations.NullMarked;
