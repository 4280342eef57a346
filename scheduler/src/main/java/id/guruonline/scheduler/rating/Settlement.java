package id.guruonline.scheduler.rating;

/**
 * What was decided of a lesson's held stars.
 *
 * @param by in which turn
 * @param count whether they count; else they are forgotten
 */
public record Settlement(String by, boolean count) {}
