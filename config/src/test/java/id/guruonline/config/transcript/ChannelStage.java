package id.guruonline.config.transcript;

import id.guruonline.bot.delivery.Pace;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service with everybody on one channel, known there from the beginning. */
final class ChannelStage implements Stage {

    private final Town town;
    private final ServiceStage house;
    private volatile @Nullable GenericApplicationContext service;

    /**
     * @param towns makes the channel's other end, given the service's clock
     */
    ChannelStage(WriteGate gate, Function<InstantSource, ? extends Town> towns) {
        this.town = towns.apply(this::timeOfService);
        this.house =
                new ServiceStage(gate, new RunningService.Extras(town.settings(), this::welcome));
    }

    /** As usual, except that nobody waits for any channel's pace. */
    private void welcome(GenericApplicationContext context) {
        service = context;
        QuickTime time = new QuickTime();
        context.registerBean("pace", Pace.class, () -> new Pace(time, time));
        town.welcome(context);
    }

    /** By the newest life of the service, which sends before its start has come to an end. */
    private Instant timeOfService() {
        return Objects.requireNonNull(service).getBean(WindableClock.class).instant();
    }

    @Override
    public void world(String json) {
        house.world(json);
        town.clear();
        Accounts accounts = house.part(Accounts.class);
        People people = house.part(People.class);
        for (String person : Cast.ofWorld(json)) {
            String phone = people.directory().findPerson(person).map(Person::phone).orElse(null);
            accounts.link(town.moveIn(person, phone), person);
        }
    }

    @Override
    public void say(String person, String text, String messageId) {
        town.say(person, text, messageId);
    }

    @Override
    public void tap(String person, String data, String messageId) {
        town.tap(person, data, messageId);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return town.messages(person, after);
    }

    @Override
    public Instant now() {
        return house.now();
    }

    @Override
    public void windTo(Instant instant) {
        house.windTo(instant);
    }

    @Override
    public void settle() {
        house.settle();
        town.settle();
    }

    @Override
    public void restart() {
        house.restart();
    }

    @Override
    public void reach(String person, boolean reachable) {
        town.reach(person, reachable);
    }

    /** In the order of their lines, see {@link OrderIds}. */
    @Override
    public List<OrderView> orders() {
        return house.orders().stream()
                .sorted(Comparator.comparing(order -> Views.orders(List.of(order)).getFirst()))
                .toList();
    }

    @Override
    public List<LessonView> timetable(String person) {
        return house.timetable(person);
    }

    @Override
    public void close() {
        house.close();
        town.close();
    }
}
