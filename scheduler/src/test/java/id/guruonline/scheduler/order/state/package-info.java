@NullMarked
package id.guruonline.scheduler.order.state;

import org.jspecify.annotations.NullMarked;
