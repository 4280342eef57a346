package id.guruonline.config;

import id.guruonline.config.settings.GuruSettings;
import id.guruonline.conversation.store.MongoLanes;
import id.guruonline.scheduler.people.World;
import id.guruonline.scheduler.people.WorldRead;
import id.guruonline.scheduler.people.WorldReader;
import id.guruonline.scheduler.store.MongoPeople;
import id.guruonline.scheduler.store.MongoSchema;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a database needs before the service works on it: its indexes, and in an empty one the people of a world file. */
@Component
final class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final MongoSchema schema;
    private final MongoPeople people;
    private final MongoLanes lanes;
    private final boolean alone;
    private final WorldReader reader;
    private final GuruSettings settings;

    Preparation(
            MongoSchema schema,
            MongoPeople people,
            MongoLanes lanes,
            ObjectProvider<EmbeddedMongo> embedded,
            WorldReader reader,
            GuruSettings settings) {
        this.schema = schema;
        this.people = people;
        this.lanes = lanes;
        this.alone = embedded.getIfAvailable() != null;
        this.reader = reader;
        this.settings = settings;
    }

    /** Makes what is missing; at every start. */
    void prepare() {
        schema.create();
        if (alone) {
            lanes.releaseAll("");
        }
        if (!settings.world().isBlank() && people.isEmpty()) {
            load(Path.of(settings.world()));
        }
    }

    private void load(Path file) {
        switch (reader.read(text(file))) {
            case WorldRead.Loaded(World world) -> {
                people.replaceAll(world.schools(), world.persons());
                LOG.info("loaded the world of {}: {} schools, {} persons", file, world.schools().size(), world.persons().size());
            }
            case WorldRead.Faulty(var faults) ->
                throw new IllegalStateException(
                        file + " is not loaded:\n" + faults.stream().map(f -> f.path() + ": " + f.message()).collect(Collectors.joining("\n")));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("GURU_WORLD cannot be read: " + file, e);
        }
    }
}
