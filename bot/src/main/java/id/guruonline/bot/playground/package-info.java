/** The channel for trying the service out: phones that are drawn on a page. */
@NullMarked
package id.guruonline.bot.playground;

import org.jspecify.annotations.NullMarked;
