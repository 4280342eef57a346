package id.guruonline.config.start;

import id.guruonline.bot.delivery.OutboxSender;
import id.guruonline.config.health.Ticking;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.config.settings.Works;
import id.guruonline.config.wiring.HandOvers;
import id.guruonline.config.wiring.InstanceId;
import id.guruonline.conversation.announce.Announcer;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.outbox.OfferNews;
import id.guruonline.conversation.store.Purge;
import id.guruonline.conversation.turn.TurnWorker;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.forgetting.Erasing;
import id.guruonline.scheduler.work.Metronome;
import id.guruonline.scheduler.work.Workers;
import id.guruonline.scheduler.work.instance.Pulse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sets the service going once everything is there, and brings it to rest before anything goes:
 * first the metronome, then whoever works, each letting what is under way come to its end. What was
 * not begun lies in the database for the next start.
 */
@Component
final class Running implements SmartLifecycle, Ticking {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Preparation preparation;
    private final Workers workers;
    private final Pulse pulse;
    private final GuruSettings settings;
    private final InstanceId instance;
    private final OfferNews offerNews;
    private final Works works;
    private volatile @Nullable Metronome metronome;

    Running(
            Preparation preparation,
            Workers workers,
            SchedulerFloor scheduler,
            ConversationFloor conversation,
            OutboxSender sender,
            HandOvers handOvers,
            Erasing erasing,
            Purge contactsPurge,
            Pulse pulse,
            GuruSettings settings,
            InstanceId instance,
            Works works) {
        this.preparation = preparation;
        this.workers = workers;
        this.pulse = pulse;
        this.settings = settings;
        this.instance = instance;
        this.offerNews = conversation.offerNews();
        this.works = works;
        DueSweep dueSweep = scheduler.dueSweep();
        Announcer announcer = conversation.announcer();
        TurnWorker turnWorker = conversation.turnWorker();
        boolean announces = works.has(Works.Part.TURNS) || works.has(Works.Part.DUE);
        if (works.has(Works.Part.TURNS)) {
            workers.take(handOvers.lanes(), "a turn", turnWorker::take);
            workers.add(turnWorker);
        }
        if (announces) {
            boolean sweeps = works.has(Works.Part.DUE);
            workers.take(
                    handOvers.orders(),
                    "an order",
                    order -> {
                        announcer.take(order);
                        if (sweeps) {
                            dueSweep.take(order);
                        }
                    });
            workers.add(announcer);
        }
        if (works.has(Works.Part.SEND)) {
            workers.take(handOvers.recipients(), "the sender", sender::take);
            workers.add(sender);
            workers.add(offerNews);
        }
        if (works.has(Works.Part.DUE)) {
            workers.add(dueSweep);
            workers.add(scheduler.bookingSweep());
            workers.add(scheduler.holdSweep());
            workers.add(conversation.purge());
            workers.add(contactsPurge);
            workers.add(erasing);
        }
    }

    @Override
    public void start() {
        new ThroughOutages(
                        preparation.patience(),
                        System::nanoTime,
                        () -> LockSupport.parkNanos(A_MOMENT.toNanos()))
                .run(preparation::prepare);
        pulse.start();
        if (works.has(Works.Part.SEND)) {
            offerNews.runOnce();
        }
        workers.start();
        metronome = new Metronome(instance.value(), workers, settings.tick(), System::nanoTime);
    }

    @Override
    public void stop() {
        Metronome ticking = metronome;
        if (ticking != null) {
            ticking.close();
            metronome = null;
        }
        workers.close();
        pulse.close();
    }

    /** None is awaited before the first, nor after the last. */
    @Override
    public Duration sinceLastTick() {
        Metronome ticking = metronome;
        return ticking == null ? Duration.ZERO : ticking.sinceLastTick();
    }

    @Override
    public Duration every() {
        return settings.tick();
    }

    @Override
    public boolean isRunning() {
        return metronome != null;
    }

    /**
     * Before the web server, which starts last: no message is taken in by a service that cannot
     * handle it.
     */
    @Override
    public int getPhase() {
        return 0;
    }
}
