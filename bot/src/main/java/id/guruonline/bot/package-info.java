@NullMarked
package id.guruonline.bot;

import org.jspecify.annotations.NullMarked;
