/** Others that do a part of what the service does, as plainly as their libraries let them. */
@NullMarked
package id.guruonline.bench.peer;

import org.jspecify.annotations.NullMarked;
