package id.guruonline.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.ConversationDatabase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.FreeTime;
import id.guruonline.scheduler.people.Officer;
import id.guruonline.scheduler.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAccountsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Address TELEGRAM = SomeChannels.at(SomeChannels.CHATS, "7");
    private static final Address PHONE = SomeChannels.at(SomeChannels.PHONES, "ana");

    private final ConversationDatabase database = new ConversationDatabase(List.of());
    private final MongoAccounts store = new MongoAccounts(database.mongo(), _ -> false);
    private final Accounts accounts =
            new Accounts(
                    store, new JustAna(), SomeChannels.of(SomeChannels.CHATS, SomeChannels.PHONES));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybody_has_a_phone_on_the_playground_even_before_writing() {
        assertThat(accounts.find(PHONE)).map(Account::personId).contains("ana");
        assertThat(accounts.findReachable("ana")).map(Account::address).contains(PHONE);
        assertThat(accounts.findReachable("nobody")).isEmpty();
        assertThat(accounts.find(SomeChannels.at(SomeChannels.PHONES, "nobody"))).isEmpty();
    }

    @Test
    void without_the_playground_nobody_has() {
        Accounts real = new Accounts(store, new JustAna(), SomeChannels.of(SomeChannels.CHATS));

        assertThat(real.find(PHONE)).isEmpty();
        assertThat(real.findReachable("ana")).isEmpty();
    }

    @Test
    void an_address_belongs_to_whoever_proved_it_last_in_the_language_they_chose() {
        accounts.find(PHONE);
        accounts.setLanguage("ana", Language.EN);
        accounts.link(TELEGRAM, "somebody", NINE);
        accounts.link(TELEGRAM, "ana", NINE);
        accounts.link(TELEGRAM, "ana", NINE);

        assertThat(accounts.list("ana")).hasSize(2);
        assertThat(accounts.find(TELEGRAM)).map(Account::language).contains(Language.EN);
        assertThat(accounts.list("somebody")).isEmpty();
    }

    @Test
    void somebody_is_reached_where_they_last_wrote_from_whenever_that_is_recorded() {
        accounts.find(PHONE);
        accounts.link(TELEGRAM, "ana", NINE);
        accounts.heard(PHONE, NINE.plusSeconds(2));
        accounts.heard(TELEGRAM, NINE.plusSeconds(1));
        accounts.heard(PHONE, NINE);

        assertThat(accounts.findReachable("ana")).map(Account::address).contains(PHONE);
        assertThat(accounts.find(PHONE)).map(Account::lastInboundAt).contains(NINE.plusSeconds(2));
    }

    @Test
    void of_what_is_written_within_a_minute_from_one_address_the_first_is_recorded() {
        accounts.find(PHONE);
        accounts.heard(PHONE, NINE);
        accounts.heard(PHONE, NINE.plusSeconds(60));
        assertThat(accounts.find(PHONE)).map(Account::lastInboundAt).contains(NINE);

        accounts.heard(PHONE, NINE.plusSeconds(61));
        assertThat(accounts.find(PHONE)).map(Account::lastInboundAt).contains(NINE.plusSeconds(61));
    }

    @Test
    void who_writes_from_here_and_there_within_a_minute_is_reached_where_that_was_last() {
        accounts.find(PHONE);
        accounts.link(TELEGRAM, "ana", NINE);
        accounts.heard(PHONE, NINE);
        accounts.heard(TELEGRAM, NINE.plusSeconds(1));
        accounts.heard(PHONE, NINE.plusSeconds(2));

        assertThat(accounts.findReachable("ana")).map(Account::address).contains(PHONE);
    }

    @Test
    void who_is_heard_from_where_nobody_was_reached_is_reached_there_again_at_once() {
        accounts.find(PHONE);
        accounts.heard(PHONE, NINE);
        accounts.gone(PHONE, NINE.plusSeconds(1));
        accounts.heard(PHONE, NINE.plusSeconds(2));

        assertThat(accounts.find(PHONE).map(Account::goneAt)).isEmpty();
    }

    private static final class JustAna implements People {

        @Override
        public Directory directory() {
            return new Directory(1, List.of(), List.of(new Officer("ana", "Ana", null)), Map.of());
        }

        @Override
        public void pause(String teacherId, @Nullable Instant until) {
            throw new UnsupportedOperationException("nobody pauses here");
        }

        @Override
        public void keepFree(String teacherId, List<FreeTime> rests) {
            throw new UnsupportedOperationException("nobody rests here");
        }
    }
}
