/** Tests of the delivery. */
@NullMarked
package id.guruonline.bot.delivery;

import org.jspecify.annotations.NullMarked;
