package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import id.guruonline.conversation.text.CommonSay;
import id.guruonline.conversation.text.Rendered;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.state.AskRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells people something, in their language, where they are reached. All that is told under one id
 * is told once, however often the caller has to repeat itself.
 */
public final class Messenger {

    private static final String NO_ADDRESS = "no address";
    private static final String KEPT_OUT = "kept out";
    private static final String UNHEARD = "unheard for long";

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
     * it is recorded as failed, and an offer is undeliverable; for somebody who was not heard of
     * for long at any too, and they are asked to write, but for a pupil, whom no name makes known
     * again. Somebody who is kept out is told nothing.
     *
     * @param id derived from what caused it and from the person
     * @param offer the offer, or the question about another time, that this puts before a teacher;
     *     null otherwise
     */
    public void tell(String id, String personId, Say say, @Nullable AskRef offer) {
        tell(id, personId, offer == null ? Matter.NEWS : Matter.OFFER, say, offer);
    }

    /** As {@link #tell(String, String, Say, AskRef)}, with how urgent it is. */
    public void tell(String id, String personId, Matter matter, Say say, @Nullable AskRef offer) {
        tell(id, personId, matter, say, offer, null);
    }

    /**
     * As {@link #tell(String, String, Matter, Say, AskRef)}.
     *
     * @param later what is said once it has waited for long; null where that is the same
     */
    public void tell(
            String id,
            String personId,
            Matter matter,
            Say say,
            @Nullable AskRef offer,
            @Nullable SaidLater later) {
        if (!accounts.isActive(personId)) {
            if (offer != null) {
                recordUnreachable(id, personId, say, offer, KEPT_OUT);
            }
            return;
        }
        List<Account> all = accounts.list(personId);
        Instant now = clock.instant();
        Optional<Account> heard =
                all.stream().filter(account -> !account.isUnheard(now)).findFirst();
        if (heard.isPresent()) {
            Account account = heard.get();
            postbox.add(
                    message(id, account.address(), say, account.language(), offer),
                    later == null ? matter : matter.saying(inWords(later, account.language())),
                    now);
            return;
        }
        if (!accounts.isPupil(personId)) {
            all.stream().findFirst().ifPresent(unheard -> askToWrite(unheard, now));
        }
        recordUnreachable(id, personId, say, offer, all.isEmpty() ? NO_ADDRESS : UNHEARD);
    }

    /** Told once, as long as nobody writes: whoever has the address by now learns nothing. */
    private void askToWrite(Account unheard, Instant now) {
        String id = "unheard/" + unheard.key() + "/" + unheard.lastInboundAt();
        postbox.add(
                message(
                        id,
                        unheard.address(),
                        new CommonSay.LongUnheard(),
                        unheard.language(),
                        null),
                Matter.NEWS,
                now);
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
     * @param before what whoever wrote was told in, where nobody is known there any more; null for
     *     Indonesian
     */
    public void reply(String id, Address to, Say say, @Nullable Language before) {
        Language language =
                accounts.find(to)
                        .map(Account::language)
                        .orElse(Objects.requireNonNullElse(before, Language.ID));
        postbox.addReply(message(id, to, say, language, null), clock.instant());
    }

    private void recordUnreachable(
            String id, String personId, Say say, @Nullable AskRef offer, String why) {
        Address nowhere = new Address("none", personId);
        postbox.addUndeliverable(
                message(id, nowhere, say, Language.ID, offer), clock.instant(), why);
    }

    private OtherWords inWords(SaidLater later, Language language) {
        return new OtherWords(later.from(), renderer.render(later.say(), language).text());
    }

    private OutgoingMessage message(
            String id, Address to, Say say, Language language, @Nullable AskRef offer) {
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
