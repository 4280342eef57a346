@NullMarked
package id.guruonline.config.playground;

import org.jspecify.annotations.NullMarked;
