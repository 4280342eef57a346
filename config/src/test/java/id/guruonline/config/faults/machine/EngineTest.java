package id.guruonline.config.faults.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others keep in a database is left alone. */
class EngineTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1/guru?replicaSet=r, mongodb://a:1/guru-faults?replicaSet=r",
        "'mongodb://u:p@a:1,b:2/bot', 'mongodb://u:p@a:1,b:2/bot-faults'",
        "mongodb://a:1, mongodb://a:1/guru-faults",
        "mongodb://a:1/, mongodb://a:1/guru-faults"
    })
    void a_database_beside_the_named_one_is_used(String named, String used) {
        try (Engine engine = Engine.elsewhere(named)) {
            assertThat(engine.uri()).isEqualTo(used);
            assertThat(engine.machine()).isEmpty();
        }
    }
}
