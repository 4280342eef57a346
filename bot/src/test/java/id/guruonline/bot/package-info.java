/** What the tests of several channels share. */
@NullMarked
package id.guruonline.bot;

import org.jspecify.annotations.NullMarked;
