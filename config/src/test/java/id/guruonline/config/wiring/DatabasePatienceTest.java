package id.guruonline.config.wiring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DatabasePatienceTest {

    @Test
    void a_mongodb_is_given_up_within_seconds() {
        MongoClientSettings settings = settings("mongodb://db1,db2/guru?replicaSet=rs0");

        assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                .isEqualTo(3_000);
        assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(3_000);
        assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(5_000);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS))
                .isEqualTo(5_000);
    }

    @Test
    void what_the_uri_says_goes_first() {
        MongoClientSettings settings =
                settings(
                        "mongodb://db/?serverSelectionTimeoutMS=9000&connectTimeoutMS=8000"
                                + "&socketTimeoutMS=7000&waitQueueTimeoutMS=6000");

        assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                .isEqualTo(9_000);
        assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(8_000);
        assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(7_000);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS))
                .isEqualTo(6_000);
    }

    @Test
    void where_the_uri_limits_whole_operations_it_limits_them_alone() {
        MongoClientSettings settings = settings("mongodb://db/?timeoutMS=2500");

        assertThat(settings.getTimeout(MILLISECONDS)).isEqualTo(2_500);
        assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isZero();
    }

    @Test
    void a_database_that_is_not_there_yet_is_waited_for_and_then_given_up() {
        AtomicLong nanos = new AtomicLong();
        try (MongoClient nowhere =
                MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1")) {
            assertThatThrownBy(() ->
                            DatabasePatience.awaitStart(
                                    nowhere, "guru", () -> nanos.getAndAdd(10_000_000_000L)))
                    .isInstanceOf(MongoTimeoutException.class);
        }
        assertThat(nanos).hasValue(40_000_000_000L);
    }

    private static MongoClientSettings settings(String uri) {
        return DatabasePatience.withMongoDb(new ConnectionString(uri));
    }
}
