package id.guruonline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Carriers;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.WayIn;
import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.config.settings.Works;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {

    /** Where something is brought. */
    private static final class Mailbox implements Webhook, WayIn, Carrier {

        @Override
        public String path() {
            return "/mailbox";
        }

        @Override
        public int longestBody() {
            return 10;
        }

        @Override
        public Optional<Answer.Refused> findRefusal(Headers headers) {
            return Optional.empty();
        }

        @Override
        public Answer take(Call call) {
            return Answer.Taken.SILENTLY;
        }

        @Override
        public List<Webhook> webhooks() {
            return List.of(this);
        }

        @Override
        public List<Channel> channels() {
            return List.of();
        }

        @Override
        public WayIn open(Inbox inbox, Outbox outbox) {
            return this;
        }

        @Override
        public void start() {}
    }

    /** The mailbox hands nothing on. */
    @SuppressWarnings("NullAway")
    private static Optional<Webhook> findMailbox(String works) {
        WaysIn ways = new Carriers(List.of(new Mailbox())).open(null, null);
        return new Addresses(ways, Works.of(List.of(works))).findWebhook("/mailbox");
    }

    @Test
    void who_receives_nothing_has_no_address_for_it() {
        assertThat(findMailbox("receive")).isPresent();
        assertThat(findMailbox("turns")).isEmpty();
    }
}
