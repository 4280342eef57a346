@NullMarked
package id.guruonline.bot.telegram.store;

import org.jspecify.annotations.NullMarked;
