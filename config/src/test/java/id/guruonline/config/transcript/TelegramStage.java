package id.guruonline.config.transcript;

import id.guruonline.bot.telegram.BotToken;
import id.guruonline.bot.telegram.TelegramBot;
import id.guruonline.bot.telegram.TelegramSettings;
import id.guruonline.config.playground.WindableClock;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.scheduler.store.embedded.WriteGate;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole service with everybody on Telegram: what people say comes as updates that the service
 * polls for, and what they are told are the calls it makes. Everybody in the world is known there
 * from the beginning.
 */
final class TelegramStage implements Stage {

    private final TelegramTown telegram = new TelegramTown(this::now);
    private final ServiceStage house;

    TelegramStage(WriteGate gate) {
        List<String> settings =
                List.of(
                        "--guru.telegram.bot-token=" + TelegramTown.TOKEN,
                        "--guru.telegram.api-url=" + telegram.url());
        this.house = new ServiceStage(gate, new RunningService.Extras(settings, this::addBot));
    }

    /** The bot as usual, except that nobody waits for Telegram's pace. */
    private void addBot(GenericApplicationContext context) {
        QuickTime time = new QuickTime();
        context.registerBean(
                "telegramBot",
                TelegramBot.class,
                () ->
                        TelegramBot.pacedBy(
                                time,
                                time,
                                new TelegramSettings(
                                        new BotToken(TelegramTown.TOKEN),
                                        telegram.url(),
                                        TelegramSettings.Mode.POLLING,
                                        "",
                                        ""),
                                context.getBean(Inbox.class),
                                context.getBean(WindableClock.class)));
    }

    @Override
    public void world(String json) {
        house.world(json);
        Accounts accounts = house.part(Accounts.class);
        Cast.ofWorld(json)
                .forEach(person ->
                        accounts.link(new Address("telegram", telegram.chatOf(person)), person));
    }

    @Override
    public void say(String person, String text, String messageId) {
        telegram.say(person, text, messageId);
    }

    @Override
    public void tap(String person, String data, String messageId) {
        telegram.tap(person, data, messageId);
    }

    @Override
    public List<PhoneMessage> messages(String person, long after) {
        return telegram.messages(person, after);
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
        telegram.awaitTapsShown();
    }

    @Override
    public void restart() {
        house.restart();
    }

    /** As when somebody blocks the bot, and lets it in again. */
    @Override
    public void reach(String person, boolean reachable) {
        telegram.block(person, !reachable);
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
        telegram.close();
    }

    /** Time that passes only when somebody rests. */
    private static final class QuickTime implements TimeMeter, BlockingStrategy {

        private final AtomicLong nanos = new AtomicLong();

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        @Override
        public void park(long nanosToPark) {
            nanos.addAndGet(nanosToPark);
        }
    }
}
