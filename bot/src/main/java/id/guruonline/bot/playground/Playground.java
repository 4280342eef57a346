package id.guruonline.bot.playground;

import id.guruonline.bot.delivery.Carrier;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.conversation.message.Inbox;
import id.guruonline.conversation.message.Outbox;
import java.util.List;
import java.util.function.Supplier;

/** The playground: phones that somebody holds who tries the service out. */
public final class Playground implements Carrier {

    private final Phones phones;
    private final Supplier<String> ids;
    private final boolean limited;

    /**
     * @param ids new ids for messages that come without one, never the same twice
     * @param limited whether limits on people, schools and money hold here too
     */
    public Playground(Phones phones, Supplier<String> ids, boolean limited) {
        this.phones = phones;
        this.ids = ids;
        this.limited = limited;
    }

    @Override
    public List<Channel> channels() {
        return List.of(new PlaygroundChannel(phones, limited));
    }

    /** By the hands of whoever holds the phones; nothing is reported of what is on them. */
    @Override
    public PlaygroundPhones open(Inbox inbox, Outbox outbox) {
        return new PlaygroundPhones(phones, inbox, ids);
    }
}
