package id.guruonline.config.faults.check;

import static id.guruonline.config.faults.check.Evidence.part;
import static id.guruonline.config.faults.check.Evidence.text;

import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.check.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Every message of the service got to its channel, seldom more than once, in order. */
final class Messages {

    private static final int MOST_COPIES = 3;

    private final Evidence evidence;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Shown> byChannelId = new HashMap<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    Messages(Evidence evidence) {
        this.evidence = evidence;
        for (Shown shown : evidence.shown()) {
            byChannelId.put(shown.channelId(), shown);
            copies.merge(key(shown.address(), shown.text()), 1, Integer::sum);
        }
        for (Document message : evidence.of("outbox")) {
            wanted.merge(key(message), 1, Integer::sum);
        }
    }

    private static String key(String address, String text) {
        return address + "\n" + text;
    }

    private static String key(Document message) {
        return key(text(message, "recipient"), text(message, "text"));
    }

    List<Violation> check() {
        evidence.of("outbox").forEach(this::check);
        checkCopies();
        checkOrder();
        return found;
    }

    private void check(Document message) {
        Document delivery = part(message, "delivery");
        String id = text(message, "_id");
        String state = text(delivery, "state");
        String why = state + " " + delivery.get("why") + ", attempts " + delivery.get("attempts");
        switch (state) {
            case "TAKEN", "DELIVERED", "READ" -> {
                Shown shown = byChannelId.get(text(delivery, "channelId"));
                if (shown == null || !shown.address().equals(text(message, "recipient"))) {
                    add(Kind.MESSAGE_LOST, id, why);
                }
            }
            case "WAITING", "SENDING" -> add(Kind.MESSAGE_LEFT, id, why);
            case "DROPPED" -> {}
            default -> {
                if (!copies.containsKey(key(message))) {
                    add(Kind.MESSAGE_LOST, id, why);
                }
            }
        }
    }

    private void checkCopies() {
        copies.forEach((key, count) -> {
            String address = key.substring(0, key.indexOf('\n'));
            Integer asked = wanted.get(key);
            if (asked == null) {
                add(Kind.MESSAGE_UNKNOWN, address, "%08x".formatted(key.hashCode()));
            } else if (count > asked * MOST_COPIES) {
                add(Kind.MESSAGE_TOO_OFTEN, address, count + " copies of " + asked);
            }
        });
    }

    /** How many came beyond what was wanted. */
    long doubles() {
        return copies.entrySet().stream()
                .mapToInt(e -> Math.max(0, e.getValue() - wanted.getOrDefault(e.getKey(), 0)))
                .sum();
    }

    /** Answers to one person, each counted where it was first shown. */
    private void checkOrder() {
        Map<String, Integer> firstShown = new LinkedHashMap<>();
        List<Shown> shown = evidence.shown();
        for (int i = 0; i < shown.size(); i++) {
            firstShown.putIfAbsent(key(shown.get(i).address(), shown.get(i).text()), i);
        }
        Map<String, List<Document>> answers = new HashMap<>();
        evidence.of("outbox").stream()
                .filter(message -> Boolean.TRUE.equals(message.getBoolean("reply")))
                .sorted(Comparator.comparing(message -> message.getLong("place")))
                .forEach(message ->
                        answers.computeIfAbsent(text(message, "recipient"), _ -> new ArrayList<>())
                                .add(message));
        answers.forEach((recipient, all) -> {
            int before = -1;
            Set<String> met = new HashSet<>();
            for (Document message : all) {
                Integer at = firstShown.get(key(message));
                if (at != null && met.add(key(message))) {
                    if (at < before) {
                        add(Kind.ANSWERS_OVERTOOK, recipient, text(message, "_id"));
                    }
                    before = Math.max(before, at);
                }
            }
        });
    }

    private void add(Kind kind, String subject, String why) {
        found.add(Checker.violation(kind, subject, why));
    }
}
