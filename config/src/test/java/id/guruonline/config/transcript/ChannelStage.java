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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service with everybody on one channel, known there from the beginning. */
final class ChannelStage extends StageAround {

    private final ChannelTown town;
    private final ServiceStage house;

    private ChannelStage(ServiceStage house, ChannelTown town) {
        super(house);
        this.house = house;
        this.town = town;
    }

    /**
     * A service there.
     *
     * @param towns makes the channel's other end, given the service's clock
     */
    static ChannelStage in(WriteGate gate, Function<InstantSource, ? extends ChannelTown> towns) {
        AtomicReference<@Nullable GenericApplicationContext> service = new AtomicReference<>();
        // The newest life of the service sends before its start has come to an end.
        ChannelTown town =
                towns.apply(() ->
                        Objects.requireNonNull(service.get())
                                .getBean(WindableClock.class)
                                .instant());
        Consumer<GenericApplicationContext> welcome =
                context -> {
                    service.set(context);
                    letNobodyWaitForAnyPace(context);
                    town.welcome(context);
                };
        RunningService.Extras extras = new RunningService.Extras(town.settings(), welcome);
        return new ChannelStage(new ServiceStage(gate, extras), town);
    }

    private static void letNobodyWaitForAnyPace(GenericApplicationContext context) {
        QuickTime time = new QuickTime();
        context.registerBean("pace", Pace.class, () -> new Pace(time, time));
    }

    @Override
    public void world(String json) {
        house.world(json);
        town.clear();
        Accounts accounts = house.part(Accounts.class);
        People people = house.part(People.class);
        for (String person : Cast.ofWorld(json)) {
            String phone = people.directory().findPerson(person).map(Person::phone).orElse(null);
            accounts.link(town.moveIn(person, phone), person, Instant.EPOCH);
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
    public void settle() {
        do {
            house.settle();
            town.settle();
        } while (town.sendBackWords());
    }

    @Override
    public void reach(String person, boolean reachable) {
        town.reach(person, reachable);
    }

    @Override
    public void answer(String person, boolean certain) {
        town.answer(person, certain);
    }

    /** In the order of their lines, see {@link OrderIds}. */
    @Override
    public List<OrderView> orders() {
        return house.orders().stream()
                .sorted(Comparator.comparing(order -> Views.orders(List.of(order)).getFirst()))
                .toList();
    }

    @Override
    public void close() {
        house.close();
        town.close();
    }
}
