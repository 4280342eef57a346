package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Replies that refuse a command. They are answered, not thrown: the library would log what is
 * thrown together with the command, which may hold names or a secret.
 */
public final class Refusals {

    private Refusals() {}

    /** A failed command's reply, by MongoDB's code and its name. */
    public static Document reply(int code, String codeName, String message) {
        return new Document("ok", 0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", codeName);
    }
}
