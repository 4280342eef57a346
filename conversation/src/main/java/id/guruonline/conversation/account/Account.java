package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.order.Derived;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One address of a person.
 *
 * @param id the address as one word, see {@link Address#toString}
 * @param language what the person is told in
 * @param lastInboundAt when the person last wrote from there; null before the first time
 * @param goneAt since when the channel says nobody is reached there; null while it does not
 * @param linkedAt when somebody proved at it who they are; null where it is the person's by nature
 */
@SavedIn("accounts")
public record Account(
        String id,
        Address address,
        String personId,
        Language language,
        @Nullable Instant lastInboundAt,
        @Nullable Instant goneAt,
        @Nullable Instant linkedAt) {

    /**
     * Whoever was not heard of at an address for so long may have it no more: numbers are given to
     * others.
     */
    public static final Duration UNHEARD = Duration.ofDays(183);

    private static final int KEY_BYTES = 8;

    /** So much of an address's end is shown. */
    private static final int SHOWN = 4;

    /** A channel that is called by its initials. */
    private static final int INITIALS = 3;

    /** The same, where somebody proved then who they are. */
    public Account linked(Instant at) {
        return new Account(id, address, personId, language, lastInboundAt, goneAt, at);
    }

    /** The same, written from at that time or later. */
    public Account heardFrom(Instant at) {
        Instant last = lastInboundAt == null || at.isAfter(lastInboundAt) ? at : lastInboundAt;
        return new Account(id, address, personId, language, last, null, linkedAt);
    }

    /**
     * Whether nobody wrote from there for so long that it must be asked who has the address by now.
     * One that was never written from is as sure as whoever registered it.
     */
    public boolean isUnheard(Instant at) {
        return lastInboundAt != null && lastInboundAt.plus(UNHEARD).isBefore(at);
    }

    /** A short name of the address for a button, which tells nothing of it. */
    public String key() {
        return HexFormat.of().formatHex(Derived.from(id), 0, KEY_BYTES);
    }

    /** The address as far as its owner has to know it again: "Telegram …4711". */
    public String masked() {
        String channel = address.channel();
        String name =
                channel.length() <= INITIALS
                        ? channel.toUpperCase(Locale.ROOT)
                        : channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
        String end = address.id().substring(Math.max(0, address.id().length() - SHOWN));
        return name + " …" + end;
    }

    /** An account nobody wrote from yet. */
    public static Account of(Address address, String personId, Language language) {
        return new Account(address.toString(), address, personId, language, null, null, null);
    }

    /** The same account as of that person. */
    Account heldBy(String otherPersonId) {
        return personId.equals(otherPersonId)
                ? this
                : new Account(
                        id, address, otherPersonId, language, lastInboundAt, goneAt, linkedAt);
    }
}
