@NullMarked
package id.guruonline.scheduler.absence;

import org.jspecify.annotations.NullMarked;
