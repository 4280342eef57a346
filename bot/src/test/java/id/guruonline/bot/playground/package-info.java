/** Tests of the playground. */
@NullMarked
package id.guruonline.bot.playground;

import org.jspecify.annotations.NullMarked;
