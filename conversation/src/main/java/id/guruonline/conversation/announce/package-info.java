/** Facts become messages: everyone concerned hears of every change that matters to them, once. */
@NullMarked
package id.guruonline.conversation.announce;

import org.jspecify.annotations.NullMarked;
