/** What is to be sent, paced, retried and tracked until the channel took it. */
@NullMarked
package id.guruonline.bot.delivery;

import org.jspecify.annotations.NullMarked;
