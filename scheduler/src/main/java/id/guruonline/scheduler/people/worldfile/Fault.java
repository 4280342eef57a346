package id.guruonline.scheduler.people.worldfile;

/**
 * Something wrong in a world file.
 *
 * @param path where, as a JSON path: {@code $.schools[0].classes[1].pupils[0].id}
 * @param message what is wrong; it repeats no names and no phone numbers
 */
public record Fault(String path, String message) {}
