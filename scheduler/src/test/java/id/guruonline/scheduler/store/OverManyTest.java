package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class OverManyTest {

    private final AtomicInteger times = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {112, 262, 365})
    void what_was_broken_off_is_done_again_until_it_succeeds(int code) {
        assertThat(OverMany.write(() -> failing(code, 2))).isEqualTo("done");
        assertThat(times).hasValue(3);
    }

    @Test
    void after_the_third_time_it_has_failed() {
        assertThatThrownBy(() -> OverMany.write(() -> failing(112, 9)))
                .isInstanceOf(UncategorizedMongoDbException.class);
        assertThat(times).hasValue(3);
    }

    @Test
    void what_fails_otherwise_is_not_done_again() {
        assertThatThrownBy(() -> OverMany.write(() -> failing(121, 1)))
                .isInstanceOf(UncategorizedMongoDbException.class);
        assertThatThrownBy(() ->
                        OverMany.write(() -> {
                            throw new MongoSocketReadException("cut", new ServerAddress());
                        }))
                .isInstanceOf(MongoSocketReadException.class);
        assertThat(times).hasValue(1);
    }

    private String failing(int code, int often) {
        if (times.incrementAndGet() > often) {
            return "done";
        }
        MongoCommandException refused =
                new MongoCommandException(
                        new BsonDocument("ok", new BsonInt32(0))
                                .append("code", new BsonInt32(code)),
                        new ServerAddress());
        throw new UncategorizedMongoDbException("refused", refused);
    }
}
