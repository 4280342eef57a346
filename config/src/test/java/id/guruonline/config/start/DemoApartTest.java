package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.AccountStore;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.store.MongoPeople;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented people and real ones do not meet. */
class DemoApartTest {

    private static final String TOKEN = "guru.telegram.bot-token=1:A";

    /** Nobody listens there. */
    private static final String NOWHERE = "guru.telegram.api-url=http://127.0.0.1:9";

    @TempDir private Path folder;
    private String data;

    @BeforeEach
    void name() {
        data = "guru.data=" + folder.resolve("data");
    }

    @Test
    void a_channel_does_not_start_on_the_people_of_a_demo_that_was_tried_before() {
        Starts.running(data).close();

        assertThat(Starts.refusal(data, TOKEN, NOWHERE).getDescription())
                .contains("the demo's people", "GURU_DATA", "GURU_WORLD");
    }

    @Test
    void a_channel_on_an_empty_database_begins_with_nobody_even_beside_the_playground() {
        try (var service = Starts.running(data, TOKEN, NOWHERE, "guru.playground=on")) {
            assertThat(service.getBean(MongoPeople.class).isEmpty()).isTrue();
        }
    }

    @Test
    void the_playground_does_not_come_on_by_itself_where_real_people_were_before() {
        connectSomebody();

        assertThat(Starts.refusal(data).getDescription())
                .contains("TELEGRAM_BOT_TOKEN", "GURU_PLAYGROUND=on");
    }

    @Test
    void whoever_wants_the_playground_there_gets_it() {
        connectSomebody();

        Starts.running(data, "guru.playground=on").close();
    }

    private void connectSomebody() {
        try (var service = Starts.running(data)) {
            service.getBean(AccountStore.class)
                    .insert(Account.of(new Address("telegram", "4711"), "t1", Language.ID));
        }
    }
}
