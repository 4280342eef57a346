/** The playground's page: who may open it, and what an open page is told by itself. */
@NullMarked
package id.guruonline.config.playground.page;

import org.jspecify.annotations.NullMarked;
