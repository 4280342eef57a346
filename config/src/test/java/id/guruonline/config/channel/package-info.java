@NullMarked
package id.guruonline.config.channel;

import org.jspecify.annotations.NullMarked;
