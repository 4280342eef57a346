package id.guruonline.config.transcript;

import id.guruonline.bot.playground.PhoneMessage.From;
import id.guruonline.bot.playground.PlaygroundPhones;
import id.guruonline.config.playground.clock.Settling;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.clock.Winding;
import id.guruonline.config.playground.world.WorldLoading;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.worldfile.WorldRead;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import id.guruonline.scheduler.store.embedded.WriteGate;
import id.guruonline.scheduler.testing.GatedDatabase;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole service in this process, on a database of its own, with its own playground for phones.
 * Its clock moves only when wound.
 */
final class ServiceStage implements Stage {

    private static final int MANY = 1_000;

    /** Longer than any transcript lasts. */
    private static final Duration AROUND = Duration.ofDays(60);

    private final GatedDatabase database = new GatedDatabase();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final WriteGate gate;
    private final RunningService.Extras extras;
    private volatile RunningService service;

    ServiceStage(WriteGate gate) {
        this(gate, RunningService.Extras.NONE);
    }

    /**
     * Starts it.
     *
     * @param extras what every life of the service has besides
     */
    ServiceStage(WriteGate gate, RunningService.Extras extras) {
        this.gate = gate;
        this.extras = extras;
        this.service = start();
    }

    private RunningService start() {
        return RunningService.start(database, gate, unreachable, extras);
    }

    /** A part of the service as it lives now. */
    <T> T part(Class<T> kind) {
        return service.part(kind);
    }

    @Override
    public void world(String json) {
        unreachable.clear();
        switch (part(WorldReader.class).read(json)) {
            case WorldRead.Loaded(var world) -> part(WorldLoading.class).load(world);
            case WorldRead.Faulty(var faults) ->
                    throw new IllegalArgumentException("The world has faults: " + faults);
        }
    }

    @Override
    public void say(String person, String text, String messageId) {
        part(PlaygroundPhones.class).say(person, text, messageId);
    }

    @Override
    public void tap(String person, String data, String messageId) {
        part(PlaygroundPhones.class).tap(person, data, messageId);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return part(PlaygroundPhones.class).messages(person, after).stream()
                .map(ServiceStage::shown)
                .toList();
    }

    private static PhoneMessage shown(id.guruonline.bot.playground.PhoneMessage message) {
        List<PhoneButton> buttons =
                message.buttons().stream()
                        .map(button -> new PhoneButton(button.label(), button.data()))
                        .toList();
        return new PhoneMessage(
                message.seq(), message.from() == From.BOT, message.text(), buttons, message.at());
    }

    @Override
    public Instant now() {
        return part(WindableClock.class).instant();
    }

    @Override
    public void windTo(Instant instant) {
        part(Winding.class).windTo(instant);
    }

    @Override
    public void settle() {
        part(Settling.class).settle();
    }

    @Override
    public void restart() {
        service.crash();
        service = start();
    }

    @Override
    public void reach(String person, boolean reachable) {
        if (reachable) {
            unreachable.remove(person);
        } else {
            unreachable.add(person);
        }
    }

    /** A drawn phone always tells. */
    @Override
    public void answer(String person, boolean certain) {
        throw new UnsupportedOperationException("nothing is uncertain on the playground");
    }

    @Override
    public List<OrderView> orders() {
        return part(OrderStore.class).listAll(MANY).stream().map(ServiceStage::view).toList();
    }

    private static OrderView view(Order order) {
        List<OfferView> offers =
                order.offers().stream()
                        .map(offer -> new OfferView(offer.teacherId(), offer.status().name()))
                        .toList();
        return new OrderView(
                order.lesson().npsn(),
                order.lesson().subject().name(),
                order.lesson().className(),
                order.lesson().start(),
                order.lesson().end(),
                order.status().name(),
                order.findTeacher().orElse(null),
                offers);
    }

    @Override
    public List<LessonView> timetable(String person) {
        Instant now = now();
        return part(Timetables.class).listOf(person, now.minus(AROUND), now.plus(AROUND)).stream()
                .map(ServiceStage::view)
                .toList();
    }

    private static LessonView view(Booking booking) {
        return new LessonView(
                booking.npsn(), booking.start(), booking.end(), booking.isConfirmed());
    }

    @Override
    public void close() {
        service.close();
        database.close();
    }
}
