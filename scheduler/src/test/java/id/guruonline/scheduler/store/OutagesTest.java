package id.guruonline.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class OutagesTest {

    @Test
    void a_database_that_is_away_slow_or_failing_is_an_outage_however_deep_it_is_wrapped() {
        assertThat(Outages.isOutage(new MongoTimeoutException("slow"))).isTrue();
        assertThat(Outages.isOutage(new DataAccessResourceFailureException("away"))).isTrue();
        assertThat(Outages.isOutage(failed(189))).isTrue();
        assertThat(
                        Outages.isOutage(
                                new IllegalStateException(
                                        new MongoSocketReadException("cut", new ServerAddress()))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {6, 7, 64, 89, 91, 112, 189, 262, 365, 9001, 10107, 11600, 11602, 13435, 13436})
    void what_a_database_says_that_is_going_coming_or_too_busy_is_an_outage(int code) {
        assertThat(Outages.isOutage(failed(code))).isTrue();
        assertThat(Outages.isOutage(new UncategorizedMongoDbException("refused", failed(code))))
                .isTrue();
    }

    @Test
    void a_fault_of_the_turn_or_of_its_document_is_none() {
        assertThat(Outages.isOutage(new IllegalStateException("cannot"))).isFalse();
        assertThat(Outages.isOutage(new StackOverflowError())).isFalse();
        assertThat(Outages.isOutage(failed(10334))).isFalse();
        assertThat(Outages.isOutage(new DataIntegrityViolationException("invalid", failed(121))))
                .isFalse();
    }

    private static MongoCommandException failed(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)),
                new ServerAddress());
    }
}
