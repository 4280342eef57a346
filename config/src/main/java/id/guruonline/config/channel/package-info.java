/**
 * Which channels there are, by what was set: who may carry messages, and whether the playground is
 * on.
 */
@NullMarked
package id.guruonline.config.channel;

import org.jspecify.annotations.NullMarked;
