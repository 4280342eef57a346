package id.guruonline.scheduler.order.state;

/**
 * Whom a school names for its order.
 *
 * @param others whether others may be asked where nothing comes of it
 */
public record NamedWish(String teacherId, boolean others) {}
