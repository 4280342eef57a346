package id.guruonline.config.transcript;

import com.mongodb.event.CommandStartedEvent;
import id.guruonline.config.wiring.DatabaseListener;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Counts the commands that a service sends to its database, by what they do and to what: "find
 * orders". Left out is what no message causes, and what drawn phones keep for themselves.
 */
final class CommandCount implements DatabaseListener {

    /**
     * The directory's version is read once in a tenth of a second: by time, not by what is done.
     */
    private static final Set<String> APART =
            Set.of("owners", "phones", "silentPhones", "clock", "directory");

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Lets the service of that context be counted. */
    void listenTo(GenericApplicationContext context) {
        context.getBeanFactory().registerSingleton("commandCount", this);
    }

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        BsonValue on = command.get(event.getCommandName());
        if (on != null && on.isString() && !APART.contains(on.asString().getValue())) {
            counts.merge(event.getCommandName() + " " + on.asString().getValue(), 1, Integer::sum);
        }
    }

    /** From now on. */
    synchronized void begin() {
        counts.clear();
    }

    /** How many of each since it was begun. */
    synchronized Map<String, Integer> list() {
        return new TreeMap<>(counts);
    }

    /** How many in all. */
    synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
