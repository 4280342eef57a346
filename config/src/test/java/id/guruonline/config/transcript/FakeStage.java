package id.guruonline.config.transcript;

import id.guruonline.scheduler.store.embedded.WriteGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A stage with a scripted service, for the tests of what plays transcripts. */
final class FakeStage implements Stage {

    /** What the service does about an input. */
    interface Script {
        void on(FakeStage stage, String person, String input);
    }

    private record Due(Instant at, Runnable action) {}

    private record Saved(String person, String text) {}

    private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private final Script script;
    private final WriteGate gate;
    private final boolean mindful;
    private final Deque<Saved> inbox = new ArrayDeque<>();
    private long writes;
    private final Map<String, List<PhoneMessage>> phones = new HashMap<>();
    private final Set<String> received = new HashSet<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final AtomicInteger restarts = new AtomicInteger();
    private final List<OrderView> orders = new ArrayList<>();
    private Instant now = MORNING;

    FakeStage(Script script) {
        this(script, StageFactory.OPEN, true);
    }

    /**
     * A stage that asks a gate around each write.
     *
     * @param mindful whether a restart handles what was saved and not handled
     */
    FakeStage(Script script, WriteGate gate, boolean mindful) {
        this.script = script;
        this.gate = gate;
        this.mindful = mindful;
    }

    synchronized void tell(String person, String text, String... labels) {
        List<PhoneButton> buttons =
                Arrays.stream(labels).map(label -> new PhoneButton(label, text + label)).toList();
        put(person, true, text, buttons);
    }

    void later(Duration wait, Runnable action) {
        due.add(new Due(now.plus(wait), action));
    }

    void order(OrderView order) {
        orders.add(order);
    }

    int restarts() {
        return restarts.get();
    }

    private void put(String person, boolean fromBot, String text, List<PhoneButton> buttons) {
        List<PhoneMessage> phone = phones.computeIfAbsent(person, _ -> new ArrayList<>());
        phone.add(new PhoneMessage(phone.size() + 1, fromBot, text, buttons, now));
    }

    @Override
    public void world(String json) {
        phones.clear();
        inbox.clear();
        received.clear();
        due.clear();
        now = MORNING;
    }

    @Override
    public synchronized void say(String person, String text, String messageId) {
        if (received.contains(person + "/" + messageId)) {
            return;
        }
        write(() -> {
            received.add(person + "/" + messageId);
            inbox.add(new Saved(person, text));
        });
        put(person, false, text, List.of());
    }

    private void write(Runnable write) {
        gate.beforeWrite(++writes);
        write.run();
        gate.afterWrite(writes);
    }

    @Override
    public void tap(String person, String data, String messageId) {
        say(person, "tap:" + data, messageId);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        List<PhoneMessage> phone = phones.getOrDefault(person, List.of());
        return List.copyOf(phone.subList((int) Math.min(after, phone.size()), phone.size()));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void windTo(Instant instant) {
        while (!due.isEmpty() && !due.element().at().isAfter(instant)) {
            Due next = due.remove();
            now = next.at();
            next.action().run();
        }
        now = instant;
    }

    @Override
    public synchronized void settle() {
        while (!inbox.isEmpty()) {
            Saved next = inbox.element();
            write(() -> {
                inbox.remove();
                script.on(this, next.person(), next.text());
            });
        }
    }

    @Override
    public void restart() {
        restarts.incrementAndGet();
        if (!mindful) {
            inbox.clear();
        }
    }

    @Override
    public void reach(String person, boolean reachable) {}

    @Override
    public void answer(String person, boolean certain) {}

    @Override
    public List<OrderView> orders() {
        return List.copyOf(orders);
    }

    @Override
    public List<LessonView> timetable(String person) {
        return List.of();
    }

    @Override
    public void close() {}
}
