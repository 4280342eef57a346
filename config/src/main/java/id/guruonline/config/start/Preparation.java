package id.guruonline.config.start;

import id.guruonline.bot.WrongSetting;
import id.guruonline.config.playground.world.WorldLoading;
import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.assembly.ConversationFloor;
import id.guruonline.conversation.child.Protection;
import id.guruonline.conversation.store.MongoInbox;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.conversation.store.MongoOutbox;
import id.guruonline.scheduler.people.worldfile.DemoWorld;
import id.guruonline.scheduler.people.worldfile.World;
import id.guruonline.scheduler.people.worldfile.WorldRead;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import id.guruonline.scheduler.store.FirstLoading;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a database needs before the service works on it: its indexes, and in an empty one the people
 * of a world file.
 */
@Component
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    /** As long as a database takes that is restarted together with the service. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The service's own is as slow as the machine, and each try brings it further. */
    private static final Duration OWN_PATIENCE = Duration.ofMinutes(10);

    private final MongoSchema schema;
    private final MongoPeople people;
    private final MongoLanes lanes;
    private final MongoInbox inbox;
    private final MongoOutbox outbox;
    private final boolean alone;
    private final WorldReader reader;
    private final ObjectProvider<WorldLoading> worldLoading;
    private final GuruSettings settings;
    private final Admins admins;
    private final FirstLoading firstLoading;
    private final DemoApart demoApart;
    private final Protection protection;

    Preparation(
            MongoSchema schema,
            MongoPeople people,
            MongoLanes lanes,
            MongoInbox inbox,
            MongoOutbox outbox,
            ObjectProvider<EmbeddedMongo> embedded,
            WorldReader reader,
            ObjectProvider<WorldLoading> worldLoading,
            GuruSettings settings,
            Admins admins,
            FirstLoading firstLoading,
            DemoApart demoApart,
            ConversationFloor conversation) {
        this.schema = schema;
        this.people = people;
        this.lanes = lanes;
        this.inbox = inbox;
        this.outbox = outbox;
        this.alone = embedded.getIfAvailable() != null;
        this.reader = reader;
        this.worldLoading = worldLoading;
        this.settings = settings;
        this.admins = admins;
        this.firstLoading = firstLoading;
        this.demoApart = demoApart;
        this.protection = conversation.protection();
    }

    /** For how long a start gets over it that the database does not answer. */
    Duration patience() {
        return alone ? OWN_PATIENCE : PATIENCE;
    }

    /** Makes what is missing; at every start. */
    void prepare() {
        schema.create();
        inbox.goOnCounting();
        if (alone) {
            lanes.releaseAll("");
            outbox.releaseAll();
            firstLoading.forgetOthers();
        }
        firstLoading.loadOnce(this::loadWorld);
        demoApart.check();
        admins.reconcile();
        warnOfChildren();
    }

    /** At each start: what is not set for children in trouble is noticed too late otherwise. */
    private void warnOfChildren() {
        protection.findGap().ifPresent(LOG::warn);
        if (!protection.isSealed()) {
            LOG.warn("GURU_CHILD_KEY is not set: what a child in trouble writes is not encrypted.");
        }
    }

    private void loadWorld() {
        WorldLoading playground = worldLoading.getIfAvailable();
        if (!settings.world().isBlank()) {
            load(settings.world(), text(Path.of(settings.world())), playground);
        } else if (playground != null && demoApart.mayLoadDemo()) {
            load("the demo", DemoWorld.json(), playground);
        }
    }

    private void load(String name, String json, @Nullable WorldLoading playground) {
        switch (reader.read(json)) {
            case WorldRead.Loaded(World world) -> {
                if (playground == null) {
                    people.loadBesideOffice(world.schools(), world.persons());
                } else if (people.isHalfLoaded()) {
                    playground.load(world);
                } else {
                    playground.begin(world);
                }
                LOG.info(
                        "loaded {}: {} schools, {} persons",
                        name,
                        world.schools().size(),
                        world.persons().size());
            }
            case WorldRead.Faulty(var faults) ->
                    throw new WrongSetting(
                            faults.stream()
                                    .map(fault -> fault.path() + ": " + fault.message())
                                    .collect(
                                            Collectors.joining(
                                                    "\n", name + " is not loaded:\n", "")));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new WrongSetting("GURU_WORLD cannot be read: " + file, e);
        }
    }
}
