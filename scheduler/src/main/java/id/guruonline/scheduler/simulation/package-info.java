/** A regency's year played through with the rules of the service: who gets a teacher, and when. */
@NullMarked
package id.guruonline.scheduler.simulation;

import org.jspecify.annotations.NullMarked;
