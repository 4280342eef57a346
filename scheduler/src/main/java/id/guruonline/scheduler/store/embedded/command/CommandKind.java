package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;

/** What a command does to the database, which decides how it is locked, committed and gated. */
public enum CommandKind {
    /** How a driver gets to know the server. */
    HANDSHAKE,
    /** Changes nothing. */
    READ,
    /** Changes documents. */
    WRITE,
    /** Changes collections or indexes. */
    SCHEMA;

    /** The kind of that command; one that is not known changes nothing. */
    public static CommandKind of(String command, Document body) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> HANDSHAKE;
            case "insert", "update", "delete", "findandmodify" -> WRITE;
            case "aggregate" -> writesItsResult(body) ? WRITE : READ;
            case "create",
                    "drop",
                    "dropdatabase",
                    "createindexes",
                    "dropindexes",
                    "renamecollection" ->
                    SCHEMA;
            default -> READ;
        };
    }

    private static boolean writesItsResult(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$merge") || last.containsKey("$out"));
    }
}
