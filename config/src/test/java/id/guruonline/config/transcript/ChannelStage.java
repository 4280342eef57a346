package id.guruonline.config.transcript;

import id.guruonline.conversation.account.Accounts;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The whole service with everybody on one channel, known there from the beginning. */
final class ChannelStage implements Stage {

    private final Town town;
    private final ServiceStage house;

    /**
     * @param towns makes the channel's other end, given the service's clock
     */
    ChannelStage(WriteGate gate, Function<InstantSource, ? extends Town> towns) {
        this.town = towns.apply(this::now);
        this.house =
                new ServiceStage(gate, new RunningService.Extras(town.settings(), town::welcome));
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
