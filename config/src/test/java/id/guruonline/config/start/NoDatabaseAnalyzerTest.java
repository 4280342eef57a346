package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextException;
import org.springframework.dao.DataAccessResourceFailureException;

class NoDatabaseAnalyzerTest {

    private static @Nullable FailureAnalysis analysisOf(MongoException failure) {
        return new NoDatabaseAnalyzer()
                .analyze(
                        new ApplicationContextException(
                                "start", new DataAccessResourceFailureException("read", failure)));
    }

    @Test
    void a_database_that_is_too_slow_or_away_ends_the_start_with_a_sentence() {
        MongoException slow =
                new MongoSocketReadTimeoutException(
                        "read", new ServerAddress(), new SocketTimeoutException());
        assertThat(analysisOf(slow))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("does not answer in time");
        assertThat(analysisOf(new MongoTimeoutException("away")))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .contains("does not answer");
    }

    @Test
    void what_it_refuses_is_a_fault_to_be_seen() {
        assertThat(analysisOf(new MongoException(9, "no"))).isNull();
    }
}
