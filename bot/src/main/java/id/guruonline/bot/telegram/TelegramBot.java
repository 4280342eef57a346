package id.guruonline.bot.telegram;

import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.telegram.api.Supervisor;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.receiving.Receiver;
import id.guruonline.bot.telegram.receiving.Setup;
import id.guruonline.bot.telegram.receiving.Taps;
import id.guruonline.bot.telegram.receiving.TelegramPoller;
import id.guruonline.bot.telegram.receiving.TelegramWebhook;
import id.guruonline.bot.telegram.receiving.UpdateMapper;
import id.guruonline.bot.telegram.sending.BotPace;
import id.guruonline.bot.telegram.sending.TelegramChannel;
import id.guruonline.conversation.message.Inbox;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** The bot as a whole: its channel, its ways in, and what runs while the service does. */
public final class TelegramBot implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TelegramSettings settings;
    private final InstantSource clock;
    private final Predicate<Throwable> isOutage;
    private final TelegramApi api;
    private final BotName name;
    private final TelegramChannel channel;
    private final Receiver receiver;
    private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Supervisor> running = new ArrayList<>();

    /**
     * @param clock the service's clock
     * @param isOutage whether a failure to save passes by itself
     */
    public TelegramBot(
            TelegramSettings settings,
            Inbox inbox,
            InstantSource clock,
            Predicate<Throwable> isOutage) {
        this(
                settings,
                inbox,
                clock,
                isOutage,
                new BotPace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING));
    }

    private TelegramBot(
            TelegramSettings settings,
            Inbox inbox,
            InstantSource clock,
            Predicate<Throwable> isOutage,
            BotPace pace) {
        this.settings = settings;
        this.clock = clock;
        this.isOutage = isOutage;
        this.api = new TelegramApi(settings.token(), settings.apiUrl(), PATIENCE);
        this.name = new BotName(api);
        this.channel = new TelegramChannel(api, pace);
        this.receiver = new Receiver(new UpdateMapper(clock), inbox, new Taps(api, pace, soon));
    }

    /**
     * A bot that keeps Telegram's pace by another time than the machine's.
     *
     * @param rest how a thread rests for so many nanoseconds of it
     */
    public static TelegramBot pacedBy(
            TimeMeter time,
            BlockingStrategy rest,
            TelegramSettings settings,
            Inbox inbox,
            InstantSource clock) {
        return new TelegramBot(settings, inbox, clock, _ -> true, new BotPace(time, rest));
    }

    /** What messages are sent through. */
    public Channel channel() {
        return channel;
    }

    /** What links to the bot call it; empty while Telegram has not said so. */
    public Optional<String> findName() {
        return name.find();
    }

    /** Where Telegram brings updates; of use in webhook mode only. */
    public TelegramWebhook webhook() {
        return new TelegramWebhook(receiver, settings.secret());
    }

    /** Begins to set the bot up and, in polling mode, to ask for updates. Does not wait. */
    public void start() {
        running.add(new Supervisor("telegram-setup", new Setup(api, settings)));
        running.add(new Supervisor("telegram-name", name));
        switch (settings.mode()) {
            case POLLING -> running.add(new Supervisor("telegram-poller", poller()));
            case WEBHOOK -> {}
        }
    }

    private TelegramPoller poller() {
        Duration patience = TelegramPoller.HELD_OPEN.plus(PATIENCE);
        TelegramApi own = new TelegramApi(settings.token(), settings.apiUrl(), patience);
        return new TelegramPoller(own, receiver, clock, isOutage);
    }

    /** Takes nothing in any more; what was taken in is saved. */
    public void stop() {
        running.forEach(Supervisor::close);
        running.clear();
    }

    /** Ends it for good. */
    @Override
    public void close() {
        stop();
        soon.close();
        api.close();
    }
}
