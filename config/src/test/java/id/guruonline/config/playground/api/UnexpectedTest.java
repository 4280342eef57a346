package id.guruonline.config.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import id.guruonline.scheduler.store.Outages;
import id.guruonline.scheduler.work.Failures;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class UnexpectedTest {

    private final Unexpected unexpected =
            new Unexpected(new Failures(Outages::isOutage, System::nanoTime));

    @Test
    void an_outage_of_the_database_asks_to_come_again() {
        ResponseEntity<?> answer = unexpected.unexpected(new MongoTimeoutException("away"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void anything_else_is_the_services_own_fault() {
        assertThat(unexpected.unexpected(new IllegalStateException("cannot")).getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
