@NullMarked
package id.guruonline.scheduler;

import org.jspecify.annotations.NullMarked;
