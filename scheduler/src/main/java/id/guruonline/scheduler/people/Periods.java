package id.guruonline.scheduler.people;

/**
 * Lesson hours in a row, by their numbers.
 *
 * @param first from 1
 * @param last no earlier than the first
 */
public record Periods(int first, int last) {}
