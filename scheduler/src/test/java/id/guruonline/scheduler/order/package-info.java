@NullMarked
package id.guruonline.scheduler.order;

import org.jspecify.annotations.NullMarked;
