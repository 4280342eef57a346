package id.guruonline.scheduler.store.embedded.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands that carry several writes. An ordered one, which is the default, stops at the first that
 * fails.
 */
public final class BulkWrites {

    private static final String ORDERED = "ordered";
    private static final String WRITE_ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";
    private static final String INDEX = "index";

    private BulkWrites() {}

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get(ORDERED));
    }

    /** Inserts, and answers how many of them were made. */
    public static Document insert(Document command, UnaryOperator<Document> library) {
        boolean ordered = isOrdered(command);
        Document reply = library.apply(command.append(ORDERED, ordered));
        List<Document> errors = CommandFields.list(reply, WRITE_ERRORS);
        if (!errors.isEmpty()) {
            int sent = CommandFields.list(command, "documents").size();
            reply.put("n", ordered ? errors.getFirst().get(INDEX) : sent - errors.size());
        }
        return reply;
    }

    /**
     * Runs updates or deletes one by one and adds up their replies.
     *
     * @param field what the command calls its list
     */
    public static Document oneByOne(
            Document command, String field, UnaryOperator<Document> library) {
        List<Document> statements = CommandFields.list(command, field);
        Sum sum = new Sum();
        for (int i = 0; i < statements.size(); i++) {
            Document single = command.clone().append(field, List.of(statements.get(i)));
            boolean done = sum.add(i, run(single, library));
            if (!done && isOrdered(command)) {
                break;
            }
        }
        return sum.reply(field.equals("updates"));
    }

    private static Document run(Document command, UnaryOperator<Document> library) {
        try {
            return library.apply(command);
        } catch (MongoServerError e) {
            Document error =
                    new Document("errmsg", e.getMessageWithoutErrorCode())
                            .append("code", e.getCode());
            return new Document("n", 0).append(WRITE_ERRORS, List.of(error));
        }
    }

    /** The replies to single statements, added up. */
    private static final class Sum {

        private int matched;
        private int modified;
        private final List<Document> upserted = new ArrayList<>();
        private final List<Document> errors = new ArrayList<>();

        /** Adds the reply to statement {@code index}; false if it failed. */
        boolean add(int index, Document reply) {
            matched += number(reply, "n");
            modified += number(reply, "nModified");
            CommandFields.list(reply, UPSERTED)
                    .forEach(one -> upserted.add(one.clone().append(INDEX, index)));
            List<Document> failed = CommandFields.list(reply, WRITE_ERRORS);
            failed.forEach(one -> errors.add(one.clone().append(INDEX, index)));
            return failed.isEmpty();
        }

        private static int number(Document reply, String field) {
            return reply.get(field) instanceof Number number ? number.intValue() : 0;
        }

        Document reply(boolean updates) {
            Document reply = new Document("n", matched);
            if (updates) {
                reply.put("nModified", modified);
            }
            if (!upserted.isEmpty()) {
                reply.put(UPSERTED, upserted);
            }
            if (!errors.isEmpty()) {
                reply.put(WRITE_ERRORS, errors);
            }
            Utils.markOkay(reply);
            return reply;
        }
    }
}
