package id.guruonline.config.faults.check;

import static id.guruonline.config.faults.check.Evidence.part;
import static id.guruonline.config.faults.check.Evidence.text;

import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.check.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** Every message that was acknowledged was handled, and whoever sent it was told something. */
final class Inputs {

    /** What is handled without a word. */
    private static final Set<String> SILENT = Set.of("KeepSilent", "Stop");

    /** Who wrote too much is told so, and what follows is handled without a word for a while. */
    private static final String TOO_MUCH = "TOO_MANY";

    private static final String OVERLOOKED = "Overlook";

    /**
     * Marks an answer that one address got so often in a few minutes that two machines seem to talk
     * to each other: what follows is handled without a word for a while.
     */
    private static final String IN_A_LOOP = "loopNoticed";

    private final Evidence evidence;
    private final List<Violation> found = new ArrayList<>();

    Inputs(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Violation> check() {
        Map<String, Document> inbox = new HashMap<>();
        evidence.of("inbox").forEach(entry -> inbox.put(text(entry, "_id"), entry));
        for (Heard heard : evidence.heard()) {
            if (!inbox.containsKey(heard.id())) {
                add(Kind.INPUT_LOST, heard.id(), heard.words());
            }
        }
        NavigableSet<String> messages = new TreeSet<>();
        evidence.of("outbox").forEach(message -> messages.add(text(message, "_id")));
        Set<String> told = new HashSet<>();
        evidence.of("outbox").stream()
                .filter(message -> Boolean.TRUE.equals(message.getBoolean("reply")))
                .forEach(message -> told.add(text(message, "recipient")));
        Set<String> tooMuch = new HashSet<>();
        inbox.values().stream()
                .filter(entry -> text(part(entry, "command"), "topic").equals(TOO_MUCH))
                .forEach(entry -> tooMuch.add(address(entry)));
        Set<String> inALoop = new HashSet<>();
        evidence.of("outbox").stream()
                .filter(message -> message.get(IN_A_LOOP) != null)
                .forEach(message -> inALoop.add(text(message, "recipient")));
        for (Document entry : inbox.values()) {
            boolean overlooked = text(entry, "outcome").equals(OVERLOOKED);
            boolean mayBeSilent = (overlooked ? tooMuch : inALoop).contains(address(entry));
            check(entry, messages, told, mayBeSilent);
        }
        return found;
    }

    private void check(
            Document entry, NavigableSet<String> messages, Set<String> told, boolean mayBeSilent) {
        String id = text(entry, "_id");
        switch (text(entry, "state")) {
            case "DONE" -> {
                if (!mayBeSilent && !isAnswered(entry, messages, told)) {
                    add(Kind.INPUT_UNANSWERED, id, text(entry, "outcome"));
                }
            }
            case "PARKED" -> add(Kind.INPUT_PARKED, id, text(entry, "outcome"));
            default ->
                    add(
                            Kind.INPUT_LEFT,
                            id,
                            text(entry, "failures")
                                    + " failures, not before "
                                    + entry.get("notBefore"));
        }
    }

    /** A late yes may be answered by the news that the offer is over, under that news' own id. */
    private static boolean isAnswered(
            Document entry, NavigableSet<String> messages, Set<String> told) {
        String id = text(entry, "_id") + "/";
        String first = messages.ceiling(id);
        if (first != null && first.startsWith(id)) {
            return true;
        }
        String command = text(part(entry, "command"), "_type");
        boolean lateYes = command.startsWith("TeacherCommand") && !messages.isEmpty();
        return SILENT.contains(text(entry, "outcome"))
                || (lateYes && told.contains(address(entry)));
    }

    private static String address(Document entry) {
        Document from = part(entry, "from");
        return text(from, "channel") + ":" + text(from, "_id");
    }

    private void add(Kind kind, String subject, String why) {
        found.add(Checker.violation(kind, subject, why));
    }
}
