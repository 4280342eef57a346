/** What tests of every package share: stores in memory, what every store must keep, people. */
@NullMarked
package id.guruonline.scheduler.testing;

import org.jspecify.annotations.NullMarked;
