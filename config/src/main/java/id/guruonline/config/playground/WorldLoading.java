package id.guruonline.config.playground;

import id.guruonline.scheduler.due.Workers;
import id.guruonline.scheduler.people.World;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import java.time.OffsetDateTime;
import java.util.List;

/** Empties the database and begins anew with other people, while everybody rests. */
public final class WorldLoading {

    private final Workers workers;
    private final List<Crewed> crewed;
    private final Winding winding;
    private final MongoSchema schema;
    private final MongoPeople people;
    private final WindableClock clock;
    private final News news;

    /**
     * @param crewed those among the workers whose threads go on after they were asked to look
     */
    public WorldLoading(
            Workers workers,
            List<Crewed> crewed,
            Winding winding,
            MongoSchema schema,
            MongoPeople people,
            WindableClock clock,
            News news) {
        this.workers = workers;
        this.crewed = List.copyOf(crewed);
        this.winding = winding;
        this.schema = schema;
        this.people = people;
        this.clock = clock;
        this.news = news;
    }

    /** Somebody with threads of its own. */
    public interface Crewed {
        /** Waits until none of them is at work. */
        void awaitIdle() throws InterruptedException;
    }

    /** Loads the world; its clock, where it has one, is the service's from then on. */
    public void load(World world) {
        winding.undisturbed(() -> workers.quietly(() -> replace(world)));
        news.worldChanged();
    }

    private void replace(World world) {
        awaitIdle();
        schema.recreate();
        people.replaceAll(world.schools(), world.persons());
        OffsetDateTime start = world.clock();
        if (start == null) {
            clock.run();
        } else {
            clock.runFrom(start.toInstant());
        }
    }

    private void awaitIdle() {
        try {
            for (Crewed crew : crewed) {
                crew.awaitIdle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the world was touched", e);
        }
    }
}
