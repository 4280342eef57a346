package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.state.OfferRef;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells people something, in their language, where they are reached. All that is told under one id
 * is told once, however often the caller has to repeat itself.
 */
public final class Messenger {

    private static final String NO_ADDRESS = "no address";
    private static final String KEPT_OUT = "kept out";

    private final Accounts accounts;
    private final Renderer renderer;
    private final Postbox postbox;
    private final InstantSource clock;

    /**
     * @param clock the service's clock
     */
    public Messenger(Accounts accounts, Renderer renderer, Postbox postbox, InstantSource clock) {
        this.accounts = accounts;
        this.renderer = renderer;
        this.postbox = postbox;
        this.clock = clock;
    }

    /**
     * Tells a person something unasked, where that is best done. For somebody without any address
     * it is recorded as failed, and an offer is undeliverable. Somebody who is kept out is told
     * nothing.
     *
     * @param id derived from what caused it and from the person
     * @param offer the offer that this puts before a teacher; null otherwise
     */
    public void tell(String id, String personId, Say say, @Nullable OfferRef offer) {
        tell(id, personId, offer == null ? Matter.NEWS : Matter.OFFER, say, offer);
    }

    /** As {@link #tell(String, String, Say, OfferRef)}, with how urgent it is. */
    public void tell(String id, String personId, Matter matter, Say say, @Nullable OfferRef offer) {
        if (!accounts.isActive(personId)) {
            if (offer != null) {
                recordUnreachable(id, personId, say, offer, KEPT_OUT);
            }
            return;
        }
        accounts.findReachable(personId)
                .ifPresentOrElse(
                        account ->
                                postbox.add(
                                        message(
                                                id,
                                                account.address(),
                                                say,
                                                account.language(),
                                                offer),
                                        matter,
                                        clock.instant()),
                        () -> recordUnreachable(id, personId, say, offer, NO_ADDRESS));
    }

    /**
     * Tells a person something at one of their addresses at once, wherever else they are reached.
     */
    public void tellAt(String id, Account account, Say say) {
        postbox.add(
                message(id, account.address(), say, account.language(), null),
                Matter.REPLY,
                clock.instant());
    }

    /**
     * Answers where a message came from, whoever that is.
     *
     * @param id derived from the message that is answered
     */
    public void reply(String id, Address to, Say say) {
        Language language = accounts.find(to).map(Account::language).orElse(Language.ID);
        postbox.addReply(message(id, to, say, language, null), clock.instant());
    }

    private void recordUnreachable(
            String id, String personId, Say say, @Nullable OfferRef offer, String why) {
        Address nowhere = new Address("none", personId);
        postbox.addUndeliverable(
                message(id, nowhere, say, Language.ID, offer), clock.instant(), why);
    }

    private OutgoingMessage message(
            String id, Address to, Say say, Language language, @Nullable OfferRef offer) {
        Rendered rendered = renderer.render(say, language);
        return new OutgoingMessage(
                id,
                to,
                rendered.text(),
                rendered.buttons(),
                offer == null ? null : offer.toString(),
                false,
                language);
    }
}
