@NullMarked
package id.guruonline.scheduler.order.decision;

import org.jspecify.annotations.NullMarked;
