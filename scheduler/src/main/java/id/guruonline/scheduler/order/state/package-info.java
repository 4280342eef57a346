/**
 * What an order is: its lesson, its offers, how far it has come, what has happened to it, and what
 * it waits for. Values that know nothing of how they are decided upon or kept.
 */
@NullMarked
package id.guruonline.scheduler.order.state;

import org.jspecify.annotations.NullMarked;
