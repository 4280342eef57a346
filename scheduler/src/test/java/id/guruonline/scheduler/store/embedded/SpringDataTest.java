package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** The ways in which the stores use the database through Spring Data. */
class SpringDataTest {

    record Slot(@Id String id, @Version @Nullable Long version, String teacher, Instant dueAt) {}

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoTemplate template;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        template = new MongoTemplate(client, "guru");
        template.indexOps(Slot.class)
                .createIndex(new Index().on("teacher", Sort.Direction.ASC).unique());
        template.insert(new Slot("a", null, "t1", NOON));
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void saving_over_a_newer_version_fails() {
        Slot mine = found("a");
        template.save(new Slot("a", mine.version(), "t2", NOON));

        assertThatThrownBy(() -> template.save(new Slot("a", mine.version(), "t3", NOON)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(found("a").teacher()).isEqualTo("t2");
    }

    @Test
    void duplicates_are_told_as_such() {
        assertThatThrownBy(() -> template.insert(new Slot("b", null, "t1", NOON)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> template.insert(new Slot("a", null, "t2", NOON)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void claiming_upserting_and_counting_work() {
        Slot claimed =
                template.findAndModify(
                        query(where("dueAt").lte(NOON)).with(Sort.by("dueAt")),
                        new Update().set("dueAt", NOON.plusSeconds(60)),
                        FindAndModifyOptions.options().returnNew(true),
                        Slot.class);
        template.upsert(
                query(where("_id").is("b")),
                new Update().setOnInsert("teacher", "t2").setOnInsert("dueAt", NOON),
                Slot.class);

        assertThat(Objects.requireNonNull(claimed).dueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(template.count(query(where("dueAt").lte(NOON)), Slot.class)).isOne();
        assertThat(template.exists(query(where("teacher").in(List.of("t2", "t9"))), Slot.class))
                .isTrue();
        assertThat(template.findDistinct("teacher", Slot.class, String.class))
                .containsExactlyInAnyOrder("t1", "t2");
    }

    private Slot found(String id) {
        return Objects.requireNonNull(template.findById(id, Slot.class));
    }
}
