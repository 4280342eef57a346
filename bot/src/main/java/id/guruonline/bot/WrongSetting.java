package id.guruonline.bot;

/**
 * Something that was set cannot be, and the service does not start with it. The message is for
 * whoever set it: it names the variable, says what it takes, and holds no secret.
 */
public final class WrongSetting extends IllegalArgumentException {

    public WrongSetting(String message) {
        super(message);
    }

    public WrongSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
