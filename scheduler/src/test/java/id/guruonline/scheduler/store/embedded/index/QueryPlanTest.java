package id.guruonline.scheduler.store.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.file.StoreMaps;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class QueryPlanTest {

    private final StoreMaps maps = new StoreMaps(MVStore.open(null));
    private final IdIndex byId = new IdIndex("_id_", "_id", maps.documents("guru.orders"));
    private final List<ScannableIndex> declared =
            List.of(
                    index("due", false, "dueAt"),
                    index("state", false, "state", "dueAt"),
                    index("answer", true, "answer"));

    @Test
    void equality_and_range_use_the_index_that_has_both() {
        QueryPlan plan =
                plan(
                        new Document("state", "OPEN")
                                .append("dueAt", new Document("$lte", Instant.EPOCH)),
                        new Document("dueAt", 1));

        assertThat(plan.index().getName()).isEqualTo("state");
        assertThat(plan.spans()).hasSize(1);
        assertThat(plan.isSorted()).isTrue();
    }

    @Test
    void a_range_alone_uses_the_index_that_begins_with_it() {
        QueryPlan plan =
                plan(new Document("dueAt", new Document("$lte", Instant.EPOCH)), new Document());

        assertThat(plan.index().getName()).isEqualTo("due");
    }

    @Test
    void each_value_of_in_is_a_walk_of_its_own() {
        QueryPlan plan =
                plan(
                        new Document("state", new Document("$in", List.of("B", "A", "B"))),
                        new Document());

        assertThat(plan.index().getName()).isEqualTo("state");
        assertThat(plan.spans()).hasSize(2);
    }

    @Test
    void nothing_can_be_in_an_empty_list() {
        QueryPlan plan =
                plan(new Document("state", new Document("$in", List.of())), new Document());

        assertThat(plan.spans()).isEmpty();
    }

    @Test
    void the_id_wins_over_any_number_of_other_fields() {
        QueryPlan plan =
                plan(
                        new Document("_id", 1).append("state", "OPEN").append("dueAt", null),
                        new Document());

        assertThat(plan.index()).isSameAs(byId);
        assertThat(plan.spans()).hasSize(1);
    }

    @Test
    void an_order_alone_uses_the_index_that_has_it_backwards_if_need_be() {
        QueryPlan plan = plan(new Document(), new Document("dueAt", -1));

        assertThat(plan.index().getName()).isEqualTo("due");
        assertThat(plan.order()).isEqualTo(ScanOrder.DESCENDING);
    }

    @Test
    void a_sparse_unique_index_is_not_asked_for_what_it_leaves_out() {
        assertThat(plan(new Document("answer", null), new Document()).index()).isSameAs(byId);
        assertThat(plan(new Document(), new Document("answer", 1)).index()).isSameAs(byId);
        assertThat(plan(new Document("answer", "a"), new Document()).index().getName())
                .isEqualTo("answer");
    }

    @Test
    void each_branch_of_or_has_an_index_of_its_own() {
        Document either =
                new Document(
                        "$or",
                        List.of(
                                new Document("state", "OPEN"),
                                new Document("dueAt", new Document("$lte", Instant.EPOCH))));

        assertThat(QueryPlan.choose(either, new Document(), byId, declared))
                .extracting(plan -> plan.index().getName())
                .containsExactly("state", "due");
    }

    @Test
    void what_no_index_helps_with_walks_over_all() {
        Document either =
                new Document(
                        "$or", List.of(new Document("state", "OPEN"), new Document("other", 1)));

        assertThat(plan(either, new Document()).index()).isSameAs(byId);
    }

    private QueryPlan plan(Document filter, Document sort) {
        List<QueryPlan> plans = QueryPlan.choose(filter, sort, byId, declared);
        assertThat(plans).hasSize(1);
        return plans.getFirst();
    }

    private ScannableIndex index(String name, boolean uniqueAndSparse, String... paths) {
        List<IndexKey> keys = Stream.of(paths).map(path -> new IndexKey(path, true)).toList();
        return new DeclaredIndex("guru.orders", name, keys, uniqueAndSparse, uniqueAndSparse, maps);
    }
}
