package id.guruonline.config.playground.world;

import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.clock.Winding;
import id.guruonline.config.playground.page.News;
import id.guruonline.scheduler.people.worldfile.World;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.work.Workers;
import java.time.OffsetDateTime;

/** Empties the database and begins anew with other people, while everybody rests. */
public final class WorldLoading {

    private final Workers workers;
    private final Winding winding;
    private final MongoSchema schema;
    private final MongoPeople people;
    private final WindableClock clock;
    private final News news;

    public WorldLoading(
            Workers workers,
            Winding winding,
            MongoSchema schema,
            MongoPeople people,
            WindableClock clock,
            News news) {
        this.workers = workers;
        this.winding = winding;
        this.schema = schema;
        this.people = people;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Puts these people into a database that knows nobody yet but the education office; nothing
     * else in it is touched. The world's clock, where it has one, is the service's from then on.
     */
    public void begin(World world) {
        winding.undisturbed(() ->
                workers.quietly(() -> {
                    people.loadBesideOffice(world.schools(), world.persons());
                    setClock(world);
                }));
    }

    /** Throws away all there is in the database, and begins with this world. */
    public void load(World world) {
        winding.undisturbed(() -> workers.quietly(() -> replace(world)));
        news.worldChanged();
    }

    private void replace(World world) {
        people.beginLoading();
        schema.recreate();
        people.replaceAll(world.schools(), world.persons());
        setClock(world);
    }

    private void setClock(World world) {
        OffsetDateTime start = world.clock();
        if (start == null) {
            clock.run();
        } else {
            clock.runFrom(start.toInstant());
        }
    }
}
