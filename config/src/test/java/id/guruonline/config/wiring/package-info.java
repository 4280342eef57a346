/** What the beans are made with. */
@NullMarked
package id.guruonline.config.wiring;

import org.jspecify.annotations.NullMarked;
