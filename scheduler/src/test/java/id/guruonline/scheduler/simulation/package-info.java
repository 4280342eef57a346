@NullMarked
package id.guruonline.scheduler.simulation;

import org.jspecify.annotations.NullMarked;
