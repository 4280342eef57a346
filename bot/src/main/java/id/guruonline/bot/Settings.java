package id.guruonline.bot;

/** What was set for the service, by the properties' names. */
@FunctionalInterface
public interface Settings {

    /** The value, without spaces around it; empty where nothing is set. */
    String get(String name);
}
