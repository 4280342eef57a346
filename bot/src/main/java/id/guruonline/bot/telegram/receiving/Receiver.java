package id.guruonline.bot.telegram.receiving;

import id.guruonline.bot.telegram.topic.Topics;
import id.guruonline.conversation.message.Inbox;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes updates in, by whichever way they come: saved first, then acknowledged. */
public final class Receiver {

    private final UpdateMapper mapper;
    private final Inbox inbox;
    private final Taps taps;
    private final Topics topics;

    /**
     * Hands what the mapper makes of updates to that inbox, and has taps acknowledged.
     *
     * @param topics keeps where it was written, for the answer
     */
    public Receiver(UpdateMapper mapper, Inbox inbox, Taps taps, Topics topics) {
        this.mapper = mapper;
        this.inbox = inbox;
        this.taps = taps;
        this.topics = topics;
    }

    /** Once this returns the update is safe; it may come again, and then changes nothing. */
    void receive(UpdateReader.Read read) {
        read.update().ifPresent(update -> receive(read.id(), update));
    }

    /**
     * Takes an update in that fails again and again by the service's own fault: its sender is told
     * that it could not be read, as far as it is known who that is, and it holds up no other.
     */
    void setAside(UpdateReader.Read read) {
        read.update()
                .flatMap(update -> mapper.findSender(update))
                .ifPresent(sender -> inbox.receive(mapper.failed(read.id(), sender)));
    }

    private void receive(long id, Update update) {
        mapper.map(id, update)
                .ifPresent(message -> {
                    topics.wroteIn(message.from(), UpdateMapper.topic(update));
                    inbox.receive(message);
                });
        if (update.getCallbackQuery() != null && update.getCallbackQuery().getId() != null) {
            taps.acknowledge(update.getCallbackQuery());
        }
    }
}
