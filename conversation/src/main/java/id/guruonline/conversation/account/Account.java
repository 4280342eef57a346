package id.guruonline.conversation.account;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One address of a person.
 *
 * @param id the address as one word, see {@link Address#toString}
 * @param language what the person is told in
 * @param lastInboundAt when the person last wrote from there; null before the first time
 * @param goneAt since when the channel says nobody is reached there; null while it does not
 */
@SavedIn("accounts")
public record Account(
        String id,
        Address address,
        String personId,
        Language language,
        @Nullable Instant lastInboundAt,
        @Nullable Instant goneAt) {

    /** An account nobody wrote from yet. */
    public static Account of(Address address, String personId, Language language) {
        return new Account(address.toString(), address, personId, language, null, null);
    }
}
