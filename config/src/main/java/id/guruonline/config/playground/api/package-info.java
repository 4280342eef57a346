/** The playground's API: what the page and scripts call, as JSON. */
@NullMarked
package id.guruonline.config.playground.api;

import org.jspecify.annotations.NullMarked;
