package id.guruonline.bot.telegram;

import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.delivery.Reach;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.telegram.api.Supervisor;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.receiving.Receiver;
import id.guruonline.bot.telegram.receiving.Setup;
import id.guruonline.bot.telegram.receiving.Taps;
import id.guruonline.bot.telegram.receiving.TelegramPoller;
import id.guruonline.bot.telegram.receiving.TelegramWebhook;
import id.guruonline.bot.telegram.receiving.UpdateMapper;
import id.guruonline.bot.telegram.sending.BotPace;
import id.guruonline.bot.telegram.sending.TelegramChannel;
import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** The bot as a whole: its channel, and its way in by polling or by webhook. */
public final class TelegramBot implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TelegramSettings settings;
    private final Predicate<Throwable> isOutage;
    private final Reach sending = new Reach("telegram", System::nanoTime);
    private final Reach polling = new Reach("telegram updates", System::nanoTime);
    private final TelegramApi api;
    private final BotName name;
    private final BotPace pace;
    private final TelegramTime time;
    private final Topics topics;
    private final TelegramChannel channel;
    private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Supervisor> running = new ArrayList<>();

    /**
     * @param topics where people last wrote
     * @param clock the service's clock
     * @param isOutage whether a failure to save passes by itself
     */
    public TelegramBot(
            TelegramSettings settings,
            Topics topics,
            InstantSource clock,
            Predicate<Throwable> isOutage,
            Pace pace) {
        this.settings = settings;
        this.topics = topics;
        this.isOutage = isOutage;
        this.api = new TelegramApi(settings.token(), settings.apiUrl(), PATIENCE, sending);
        this.name = new BotName(api);
        this.pace = new BotPace(settings.rate(), pace.time(), pace.rest());
        this.time = new TelegramTime(clock);
        this.channel = new TelegramChannel(api, this.pace, time, topics, name::find);
    }

    @Override
    public List<Channel> channels() {
        return List.of(channel);
    }

    /** Asks for its name, which links have in them. */
    @Override
    public void start() {
        running.add(new Supervisor("telegram-name", name));
    }

    /** Telegram reports nothing of a message that it took, so the outbox hears nothing. */
    @Override
    public WayIn open(Inbox inbox, Outbox outbox) {
        Taps taps = new Taps(api, pace, soon);
        return new Updates(new Receiver(new UpdateMapper(time), inbox, taps, topics));
    }

    @Override
    public List<Reach> reaches() {
        return List.of(sending, polling);
    }

    @Override
    public void probe() {
        api.probe();
    }

    /** Updates, asked for or brought as the settings say. */
    private final class Updates implements WayIn {

        private final Receiver receiver;

        Updates(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public List<Webhook> webhooks() {
            return switch (settings.mode()) {
                case POLLING -> List.of();
                case WEBHOOK -> List.of(new TelegramWebhook(receiver, settings.secret(), isOutage));
            };
        }

        /** Sets the bot up too. */
        @Override
        public void start() {
            running.add(new Supervisor("telegram-setup", new Setup(api, settings)));
            switch (settings.mode()) {
                case POLLING -> running.add(new Supervisor("telegram-poller", poller()));
                case WEBHOOK -> {}
            }
        }

        private TelegramPoller poller() {
            Duration patience = TelegramPoller.HELD_OPEN.plus(PATIENCE);
            TelegramApi own =
                    new TelegramApi(settings.token(), settings.apiUrl(), patience, polling);
            return new TelegramPoller(own, receiver, System::nanoTime, isOutage);
        }

        @Override
        public void stop() {
            stopRunning();
        }
    }

    private void stopRunning() {
        Supervisor.closeAll(running);
        running.clear();
    }

    @Override
    public void close() {
        stopRunning();
        // What it does need not be done: a button that is left may be tapped twice without harm.
        soon.shutdownNow();
        api.close();
    }
}
