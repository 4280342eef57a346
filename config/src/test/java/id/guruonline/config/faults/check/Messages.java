package id.guruonline.config.faults.check;

import static id.guruonline.config.faults.check.Evidence.part;
import static id.guruonline.config.faults.check.Evidence.parts;
import static id.guruonline.config.faults.check.Evidence.text;
import static id.guruonline.config.faults.check.Evidence.time;

import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.check.Violation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;

/** Every message of the service got to its channel, seldom more than once, in order. */
final class Messages {

    private static final int MOST_COPIES = 3;

    private final Evidence evidence;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Shown> byChannelId = new HashMap<>();
    private final Map<String, Integer> wanted = new HashMap<>();
    private final TreeSet<String> ids = new TreeSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> openOffers = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    Messages(Evidence evidence) {
        this.evidence = evidence;
        for (Shown shown : evidence.shown()) {
            byChannelId.put(shown.channelId(), shown);
            copies.merge(key(shown), 1, Integer::sum);
        }
        for (Document order : evidence.of("orders")) {
            parts(order, "offers").stream()
                    .filter(offer -> text(offer, "status").equals("OPEN"))
                    .forEach(offer -> openOffers.add(text(order, "_id") + ":" + offer.get("no")));
        }
        for (Document message : evidence.of("outbox")) {
            wanted.merge(key(message), 1, Integer::sum);
            wanted.merge(keyOfId(message), 1, Integer::sum);
            ids.add(text(message, "_id"));
            List<String> others = message.getList("told", String.class);
            told.addAll(others == null ? List.of() : others);
        }
    }

    /** What a channel was told the id of may be worded as it likes. */
    private static String key(Shown shown) {
        return shown.about().isEmpty()
                ? key(shown.address(), shown.text())
                : shown.address() + "\n#" + shown.about();
    }

    private static String keyOfId(Document message) {
        return text(message, "recipient") + "\n#" + text(message, "_id");
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
            case "TOO_LATE" -> {
                if (!isTooLate(message, delivery)) {
                    add(Kind.MESSAGE_LOST, id, why);
                }
            }
            case "TOLD" -> {
                if (!told.contains(id)) {
                    add(Kind.MESSAGE_LOST, id, "told with another that does not know of it");
                }
            }
            default -> {
                if (!arrived(message) && !isGivenUpAsItShould(message, delivery)) {
                    add(Kind.MESSAGE_LOST, id, why);
                }
            }
        }
    }

    /**
     * Whether nobody had any use for it any more: the clock jumps past the close of stars, and
     * whoever was about to be asked for them is not asked any more (docs/operating.md says what is
     * of use until when).
     */
    private static boolean isTooLate(Document message, Document delivery) {
        Instant until = time(message, "until");
        Instant at = time(delivery, "changedAt");
        return until != null && at != null && !at.isBefore(until);
    }

    private boolean arrived(Document message) {
        return copies.containsKey(key(message)) || copies.containsKey(keyOfId(message));
    }

    /**
     * Whether it went another way, was an offer that is over, or was sent as often as may be while
     * nobody could tell.
     */
    private boolean isGivenUpAsItShould(Document message, Document delivery) {
        String elsewhere = text(message, "_id") + "@";
        String next = ids.ceiling(elsewhere);
        return (next != null && next.startsWith(elsewhere))
                || isOver(message)
                || isGivenUp(delivery);
    }

    /** An offer, or all of those that came together, that nobody can answer any more. */
    private boolean isOver(Document message) {
        List<String> offers = Lessons.offersIn(message);
        return !offers.isEmpty() && offers.stream().noneMatch(openOffers::contains);
    }

    private static boolean isGivenUp(Document delivery) {
        return text(delivery, "state").equals("UNCERTAIN")
                && delivery.getInteger("attempts", 0) >= MOST_COPIES;
    }

    /** Of how many nobody had any use when their turn came. */
    long tooLate() {
        return evidence.of("outbox").stream()
                .filter(message -> text(part(message, "delivery"), "state").equals("TOO_LATE"))
                .count();
    }

    /** How many never arrived although they were sent as often as may be. */
    long givenUp() {
        return evidence.of("outbox").stream()
                .filter(message -> isGivenUp(part(message, "delivery")) && !arrived(message))
                .count();
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

    /**
     * Answers come in the order in which what they answer was said, each counted where it was first
     * shown: nobody says anything before the last was acknowledged. The places that the service
     * gave them tell nothing of that: an instance whose clock was set back draws smaller ones.
     */
    private void checkOrder() {
        Map<String, Integer> firstShown = new LinkedHashMap<>();
        List<Shown> shown = evidence.shown();
        for (int i = 0; i < shown.size(); i++) {
            firstShown.putIfAbsent(key(shown.get(i)), i);
        }
        NavigableMap<String, Document> outbox = new TreeMap<>();
        evidence.of("outbox").forEach(message -> outbox.put(text(message, "_id"), message));
        Map<String, Integer> before = new HashMap<>();
        for (Heard heard : evidence.heard()) {
            for (Document answer : answers(heard, outbox)) {
                Integer byId = firstShown.get(keyOfId(answer));
                Integer at = byId == null ? firstShown.get(key(answer)) : byId;
                boolean isToldApart = byId != null || wanted.getOrDefault(key(answer), 0) == 1;
                if (at != null && isToldApart) {
                    if (at < before.getOrDefault(heard.address(), -1)) {
                        add(Kind.ANSWERS_OVERTOOK, heard.address(), text(answer, "_id"));
                    }
                    before.merge(heard.address(), at, Math::max);
                }
            }
        }
    }

    /** In the order in which they were given. */
    private static List<Document> answers(Heard heard, NavigableMap<String, Document> outbox) {
        String id = heard.id() + "/";
        return outbox.tailMap(id, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(id))
                .filter(entry -> entry.getKey().substring(id.length()).matches("\\d+"))
                .sorted(
                        Comparator.comparingInt(
                                entry -> Integer.parseInt(entry.getKey().substring(id.length()))))
                .map(Map.Entry::getValue)
                .filter(message -> Boolean.TRUE.equals(message.getBoolean("reply")))
                .filter(message -> text(message, "recipient").equals(heard.address()))
                .toList();
    }

    private void add(Kind kind, String subject, String why) {
        found.add(Checker.violation(kind, subject, why));
    }
}
