/** The addresses that channels call. */
@NullMarked
package id.guruonline.config.web;

import org.jspecify.annotations.NullMarked;
